import * as z from 'zod/mini'
import { countrySchema } from './delegation-schema.ts'
import { participationRoleSchema } from './participation-schema.ts'
import {
  attendanceStatusSchema,
  dayPartSchema,
  delegationKindSchema,
  evidenceKindSchema,
  itemStatusSchema,
  ministrySchema,
  rankSchema,
  sessionFormatSchema,
  sessionPhaseSchema,
} from './status.ts'
import { bilingualSchema } from './text.ts'

/** The schema of `server/summits/*.json`: one file describes one summit. Its rules that span entries are in `summit-rules.ts`. */

const id = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'kebab-case-id' }), z.maxLength(60))
/** Whether calendar and clock have `YYYY-MM-DDTHH:mm:ss`: `Date` would move 31 April to 1 May without a word. */
export const isOnCalendar = (time: string): boolean => {
  const parsed = Date.parse(`${time}Z`)
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(time)
}
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isOnCalendar(`${value}T00:00:00`)
const isSeoulMoment = (value: string) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/.test(value) && isOnCalendar(value.slice(0, 19))

const day = z.string().check(z.refine(isDay, { error: 'day' }))
/** ISO 8601 with an explicit offset, so that nobody's own time zone can creep in. */
const moment = z.string().check(z.refine(isSeoulMoment, { error: 'seoul-moment' }))

/** A public sentence that supports a status, quoted with its source. */
const evidence = z.strictObject({
  kind: evidenceKindSchema,
  date: day,
  quote: bilingualSchema,
  source: z.string().check(z.minLength(1), z.maxLength(300)),
})

const item = z.strictObject({
  id,
  title: bilingualSchema,
  lead: ministrySchema,
  supporting: z.nullable(ministrySchema),
  due: z.nullable(moment),
  critical: z.boolean(),
  /** The phase that should not begin before this item is done; null if it gates none. */
  gate: z.nullable(sessionPhaseSchema),
  status: z.optional(itemStatusSchema),
  evidence: z.optional(evidence),
})

const workstream = z.strictObject({
  id,
  name: bilingualSchema,
  lead: ministrySchema,
  supporting: z.nullable(ministrySchema),
  items: z.array(item),
})

const session = z.strictObject({
  id,
  name: bilingualSchema,
  shortName: bilingualSchema,
  format: sessionFormatSchema,
  day,
  /** What is public of the hour, where the hour itself is not. */
  dayPart: z.nullable(dayPartSchema),
  startsAt: z.nullable(moment),
  venue: z.nullable(id),
  lead: ministrySchema,
  supporting: z.nullable(ministrySchema),
  /** An item under way or an expected attendance that nobody confirmed for this long is stale. */
  staleAfterHours: z.number().check(z.positive()),
  /** An invitation without a reply for this long is late. */
  replyWithinHours: z.number().check(z.positive()),
  workstreams: z.array(workstream),
})

const delegation = z.strictObject({
  id,
  kind: delegationKindSchema,
  name: bilingualSchema,
  country: countrySchema,
  lead: ministrySchema,
  /** A group that a source names only as such ('big-tech CEOs'): not counted, to be filled with names by officers. */
  group: z.boolean(),
})

const participation = z.strictObject({
  delegation: id,
  session: id,
  role: participationRoleSchema,
  status: attendanceStatusSchema,
  rank: z.optional(rankSchema),
  evidence: z.optional(evidence),
})

export const summitFileSchema = z.strictObject({
  id,
  name: bilingualSchema,
  /** True for an invented summit; every screen then says so. */
  fictional: z.boolean(),
  /** When the two ministers review the preparations: where a rehearsal of a past summit starts its clock. */
  reviewAt: moment,
  /** Public holidays around it, substitutes included: days in Seoul on which nobody is at their desk. */
  holidays: z.optional(z.array(day)),
  /** Whether in a review a delegate (대결) calls in the chair's stead, or only speaks and signs. Absent, they do. */
  delegatesMayCall: z.optional(z.boolean()),
  venues: z.array(z.strictObject({ id, name: bilingualSchema })),
  sessions: z.array(session).check(z.minLength(1)),
  delegations: z.array(delegation),
  participations: z.array(participation),
})
export type SummitFile = z.infer<typeof summitFileSchema>
