import * as z from 'zod/mini'
import { thingIdSchema } from '../identity.ts'

const step = <const Name extends string>(name: Name) => z.strictObject({ step: z.literal(name) })

/** Where the stage of a review stands: every screen of the review shows this. */
export const stagePositionSchema = z.discriminatedUnion('step', [
  step('waiting'),
  step('opening'),
  step('actions'),
  step('overview'),
  z.strictObject({ step: z.literal('agenda'), workstream: thingIdSchema }),
  step('consent'),
  step('verdict'),
  /** Pages count from 1. */
  z.strictObject({ step: z.literal('read-back'), page: z.int().check(z.positive(), z.maximum(500)) }),
  step('signing'),
  step('end'),
])
export type StagePosition = z.infer<typeof stagePositionSchema>
export type StageStep = StagePosition['step']

/** A position as a key: two positions are the same if their keys are. */
export function positionKey(position: StagePosition): string {
  switch (position.step) {
    case 'agenda':
      return `agenda:${position.workstream}`
    case 'read-back':
      return `read-back:${position.page}`
    default:
      return position.step
  }
}
