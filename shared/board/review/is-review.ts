import type { Fact } from '../change.ts'
import type { Command } from '../command.ts'
import { isReviewCommandType, type ReviewCommandType } from './review-states.ts'

export type ReviewFact = Extract<Fact, { type: `review.${string}` }>
export type ReviewCommand = Extract<Command, { type: ReviewCommandType }>

/** True for the facts of reviews; what one brings beside them (items, requests, persons) are facts of their own. */
export const isReviewFact = (fact: Fact): fact is ReviewFact => fact.type.startsWith('review.')

export const isReviewCommand = (command: Command): command is ReviewCommand => isReviewCommandType(command.type)
