import { randomUUID } from 'node:crypto'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import { SECOND } from '#shared/board/instant.ts'
import type { PreCall } from '#shared/board/review/pre-call-schema.ts'
import { readBackPages } from '#shared/board/review/read-back.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'
import { MOFA_CHAIR, MOFA_DESK, MSIT_CHAIR, MSIT_DESK, type TestServer } from './test-server.ts'
import type { Visitor } from './visitor.ts'

const WORDS = { ko: '글', en: 'Words' }

/** Who holds a review over http: two chairs, two desks, of which that of MOFA records. */
export type ReviewRoom = { recorder: Visitor; otherDesk: Visitor; chairs: Record<Ministry, Visitor> }

export const reviewRoom = async (server: TestServer): Promise<ReviewRoom> => ({
  recorder: await server.person(MOFA_DESK),
  otherDesk: await server.person(MSIT_DESK),
  chairs: { mofa: await server.person(MOFA_CHAIR), msit: await server.person(MSIT_CHAIR) },
})

/** Asks, and throws if it is refused: a step on the way of a test. Answers with the id of the command. */
export async function must<Type extends CommandType>(
  visitor: Visitor,
  type: Type,
  payload: CommandOf<Type>['payload'],
): Promise<string> {
  const id = randomUUID()
  const { status, text } = await visitor.submit(await visitor.command(type, payload, { id }))
  if (status !== 200) throw new Error(`${type}: ${text}`)
  return id
}

/** Prepares a review with those in the room. Answers with its id. */
export async function prepareReview({ recorder, chairs }: ReviewRoom): Promise<string> {
  const { at: startsAt } = await recorder.board()
  return must(recorder, 'review.prepare', {
    number: 3,
    title: { ko: '공동 점검회의', en: 'Joint review' },
    host: 'mofa',
    place: { ko: '대회의실', en: 'Main hall' },
    startsAt,
    minutes: 60,
    mode: 'real',
    participants: [
      { person: chairs.mofa.id, capacity: 'chair' },
      { person: chairs.msit.id, capacity: 'chair' },
      { person: recorder.id, capacity: 'recorder' },
    ],
  })
}

/** What a ministry seals, with a sentence to look for. */
export const preCallSaying = (sentence: string): PreCall => ({
  call: 'go',
  sentence: { ko: sentence },
  fallback: null,
  conditions: [],
  rehearsal: null,
  question: null,
})

/** Freezes the brief of a draft, and opens it with everybody in. */
export async function openReview({ recorder, chairs }: ReviewRoom, review: string): Promise<void> {
  await must(recorder, 'review.freeze-brief', { review })
  for (const { id: participant } of [chairs.mofa, chairs.msit, recorder])
    await must(recorder, 'review.check-in', { review, participant: { participant } })
  await must(recorder, 'review.open', { review })
}

const reviewOf = async (visitor: Visitor, id: string): Promise<Review> => {
  const review = (await visitor.board()).reviews[id]
  if (review === undefined) throw new Error(`no review ${id}`)
  return review
}

/** Calls go on everything, records what minutes have to have, reads it back, and begins the signatures. */
export async function beginSigning(
  { recorder, chairs }: ReviewRoom,
  review: string,
  clock: { advance: (milliseconds: number) => void },
): Promise<void> {
  const board = await recorder.board()
  for (const { workstream } of topicsOf(board, await reviewOf(recorder, review)))
    for (const ministry of MINISTRIES) {
      const call = { review, workstream, ministry, call: 'go' as const, conditions: [], keeps: [] }
      await must(chairs[ministry], 'review.call', call)
    }
  const workstream = null
  const remark = { review, speaker: chairs.mofa.id, text: WORDS, class: 'public', workstream } as const
  await must(recorder, 'review.record-remark', remark)
  const decision = { review, kind: 'approved', sentence: WORDS, workstream, vote: null, answers: null } as const
  await must(recorder, 'review.record-decision', decision)
  for (const [index] of readBackPages(await reviewOf(recorder, review)).entries()) {
    const { stage } = await reviewOf(recorder, review)
    await must(recorder, 'review.move-to', { review, from: stage.value, to: { step: 'read-back', page: index + 1 } })
    clock.advance(5 * SECOND)
  }
  await must(recorder, 'review.read-back', { review })
  await must(recorder, 'review.begin-signing', { review })
}

/** What the chair of a ministry signs: the record that stands now. */
export async function signatureOf(
  visitor: Visitor,
  review: string,
  ministry: Ministry,
): Promise<CommandOf<'review.sign'>['payload']> {
  const { signing } = await reviewOf(visitor, review)
  return { review, ministry, recordSeq: signing?.recordSeq ?? 1 }
}
