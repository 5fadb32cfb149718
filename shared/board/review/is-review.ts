import type { Fact } from '../change.ts'
import type { Command } from '../command.ts'
import { isOf } from '../is-of.ts'
import type { ReviewCommandType } from './review-states.ts'

/** What one brings beside them (items, requests, persons) are facts of their own. */
export type ReviewFact = Extract<Fact, { type: `review.${string}` }>
export type ReviewCommand = Extract<Command, { type: ReviewCommandType }>

export const isReviewFact = (fact: Fact): fact is ReviewFact => isOf(fact, 'review')

export const isReviewCommand = (command: Command): command is ReviewCommand =>
  isOf(command, 'review') || isOf(command, 'remote')
