import * as z from 'zod/mini'
import type { Board } from '#shared/board/board.ts'
import type { PlanFault } from '#client/i18n/review-faults.ts'
import type { CommandOf } from '#shared/board/command.ts'
import { HOUR, instant, type Instant } from '#shared/board/instant.ts'
import type { ParticipantInput } from '#shared/board/review/participant-schema.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { capacitySchema, reviewModeSchema } from '#shared/board/review/review-status.ts'
import { type Ministry, ministrySchema } from '#shared/board/status.ts'
import { type Localized, localizedNameSchema, type Text, type TextRef } from '#shared/board/text.ts'
import { fromSeoulInput, toSeoulInput } from '#client/i18n/seoul-input.ts'

const guest = z.object({
  name: z.string(),
  post: z.string(),
  ministry: z.nullable(ministrySchema),
  capacity: z.enum(['attendee', 'observer']),
})
const member = z.object({ person: z.string(), capacity: capacitySchema })
export type GuestDraft = z.infer<typeof guest>
export type MemberDraft = z.infer<typeof member>

/** A plan as it is typed. */
export const planDraftSchema = z.object({
  number: z.string(),
  ko: z.string(),
  en: z.string(),
  place: z.string(),
  startsAt: z.string(),
  minutes: z.string(),
  mode: reviewModeSchema,
  members: z.array(member),
  guests: z.array(guest),
})
export type PlanDraft = z.infer<typeof planDraftSchema>

/** A draft to begin with: the next number, tomorrow at ten, and the chairs that there are. */
export function newPlan(board: Board, now: Instant, titles: { ko: string; en: string }): PlanDraft {
  const last = Math.max(0, ...Object.values(board.reviews).map(({ plan }) => plan.value.number))
  const chairs = Object.values(board.persons).filter(
    ({ active, posting }) => active.value && posting.value.role === 'chair',
  )
  return {
    number: String(last + 1),
    ...titles,
    place: '',
    startsAt: `${toSeoulInput(instant(now + 24 * HOUR)).slice(0, 11)}10:00`,
    minutes: '60',
    mode: board.mode === 'real' ? 'real' : 'rehearsal',
    members: chairs.map(({ id }) => ({ person: id, capacity: 'chair' })),
    guests: [],
  }
}

/** What a plan words once, in whatever languages: its place, and who is named without an account. */
export const textsOfPlan = ({ plan, participants }: Review): TextRef[] =>
  [plan.value.place, ...Object.values(participants).flatMap(({ name, post }) => [name, post])].filter(
    (ref) => ref !== null,
  )

/** The plan of a draft review, to be written anew. */
export function planOf(
  { plan, mode, participants }: Review,
  texts: ReadonlyMap<TextRef, Text>,
  inWords: (text: Localized) => string,
): PlanDraft {
  const textOf = (ref: TextRef | null): Localized => texts.get(ref ?? '')?.text ?? {}
  const { number, title, place, startsAt, minutes } = plan.value
  const all = Object.values(participants)
  return {
    number: String(number),
    ko: textOf(title).ko ?? '',
    en: textOf(title).en ?? '',
    place: inWords(textOf(place)),
    startsAt: toSeoulInput(startsAt),
    minutes: String(minutes),
    mode,
    members: all.flatMap(({ person, capacity }) => (person === null ? [] : [{ person, capacity }])),
    guests: all.flatMap(({ person, name, post, ministry, capacity }) =>
      person === null
        ? [
            {
              name: inWords(textOf(name)),
              post: inWords(textOf(post)),
              ministry,
              capacity: capacity === 'observer' ? ('observer' as const) : ('attendee' as const),
            },
          ]
        : [],
    ),
  }
}

/** What the draft asks for, or what in it cannot be sent. */
export function planPayload(
  draft: PlanDraft,
  host: Ministry,
  written: (words: string) => Localized,
): { payload: Omit<CommandOf<'review.prepare'>['payload'], 'review'> } | { fault: PlanFault } {
  const number = Number(draft.number)
  if (!Number.isInteger(number) || number < 1 || number > 999) return { fault: 'number' }
  const title = localizedNameSchema.safeParse({
    ...(draft.ko.trim() === '' ? {} : { ko: draft.ko }),
    ...(draft.en.trim() === '' ? {} : { en: draft.en }),
  })
  if (!title.success) return { fault: 'title' }
  const place = draft.place.trim() === '' ? null : localizedNameSchema.safeParse(written(draft.place))
  if (place?.success === false) return { fault: 'place' }
  const startsAt = fromSeoulInput(draft.startsAt)
  if (startsAt === null) return { fault: 'startsAt' }
  const minutes = Number(draft.minutes)
  if (!Number.isInteger(minutes) || minutes < 15 || minutes > 480) return { fault: 'minutes' }
  const guests: ParticipantInput[] = []
  for (const { name, post, ministry, capacity } of draft.guests) {
    const called = localizedNameSchema.safeParse(written(name))
    const office = post.trim() === '' ? undefined : localizedNameSchema.safeParse(written(post))
    if (!called.success || office?.success === false) return { fault: 'guest' }
    guests.push({ name: called.data, ...(office === undefined ? {} : { post: office.data }), ministry, capacity })
  }
  const persons = draft.members.map(({ person }) => person)
  if (new Set(persons).size < persons.length) return { fault: 'twice' }
  const { mode, members } = draft
  return {
    payload: {
      number,
      title: title.data,
      host,
      place: place?.data ?? null,
      startsAt,
      minutes,
      mode,
      participants: [...members, ...guests],
    },
  }
}
