import type { RecordedUndertaking, Review } from './review-schema.ts'

/** The conditions and actions of a record that were neither struck nor let go by a later call. */
export const standingUndertakings = ({ undertakings }: Review): RecordedUndertaking[] =>
  Object.values(undertakings).filter(({ struck }) => struck === null)
