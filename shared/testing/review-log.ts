import type { CommandOf } from '../board/command.ts'
import { HOUR, instant, SECOND } from '../board/instant.ts'
import type { Review } from '../board/review/review-schema.ts'
import type { ReviewState } from '../board/review/review-status.ts'
import { runningReview } from '../board/review/previous-review.ts'
import { readBackPages } from '../board/review/read-back.ts'
import type { StagePosition } from '../board/review/stage-position-schema.ts'
import { topicsOf } from '../board/review/topics.ts'
import { MINISTRIES, type Ministry } from '../board/status.ts'
import type { BoardLog, PersonName } from './board-log.ts'
import { refusalOf } from './outcomes.ts'

const words = { ko: '글' }

/** The chair of each ministry, and who records: who brings a review to its end in tests. */
export const CHAIR = { mofa: 'mofa-chair', msit: 'msit-chair' } as const satisfies Record<Ministry, PersonName>
export const RECORDER: PersonName = 'mofa-desk'

export const aPlan = (log: BoardLog): CommandOf<'review.prepare'>['payload'] => ({
  number: 3,
  title: { ko: '제3차 공동 점검회의' },
  host: 'mofa',
  place: { ko: '회의실' },
  startsAt: instant(log.now + HOUR),
  minutes: 60,
  mode: 'real',
  participants: [
    { person: 'mofa-chair', capacity: 'chair' },
    { person: 'msit-chair', capacity: 'chair' },
    { person: 'mofa-desk', capacity: 'recorder' },
  ],
})

export const aCondition = (log: BoardLog) => ({
  sentence: { ko: '발전기 2대 배치' },
  owner: 'msit-desk',
  due: instant(log.now + 24 * HOUR),
  gate: null,
  criterion: { ko: '부하 시험 기록' },
})

export const aPreCall = () => ({
  call: 'go' as const,
  sentence: { ko: '준비가 끝났습니다.' },
  fallback: null,
  conditions: [],
  rehearsal: { at: instant(0), note: { ko: '전원 시험' } },
  question: null,
})

export function reviewOf(log: BoardLog, id: string): Review {
  const review = log.board.reviews[id]
  if (review === undefined) throw new Error(`no review ${id}`)
  return review
}

/** Asks, and throws if it is refused: a step on the way of a test. */
function must(...[log, ...asked]: [BoardLog, ...Parameters<BoardLog['ask']>]): void {
  const decision = log.ask(...asked)
  if (!decision.ok) throw new Error(`${asked[1]}: ${JSON.stringify(refusalOf(decision))}`)
}

/** A review in a state, brought there as people would. */
export function reviewIn(log: BoardLog, state: ReviewState, plan: Partial<ReturnType<typeof aPlan>> = {}): string {
  const running = runningReview(log.board)
  if (running !== null) giveUp(log, running)
  const review = log.nextId()
  log.ask(RECORDER, 'review.prepare', { ...aPlan(log), ...plan }, { id: review })
  if (state === 'draft') return review
  if (state === 'cancelled') must(log, RECORDER, 'review.cancel', { review, reason: words })
  else {
    must(log, RECORDER, 'review.freeze-brief', { review })
    if (state !== 'briefed') openReview(log, review)
    if (state === 'adjourned') must(log, RECORDER, 'review.adjourn', { review, reason: words })
    if (state === 'signing' || state === 'closed') beginSigning(log, review)
    if (state === 'closed') signReview(log, review)
  }
  return review
}

/** There is one review at a time: whatever state another is in, it does not come to its end. */
function giveUp(log: BoardLog, { id: review, standing: { value: state } }: Review): void {
  const payload = { review, reason: words }
  if (state === 'signing') must(log, RECORDER, 'review.return-to-session', payload)
  if (state === 'signing' || state === 'in-session') must(log, RECORDER, 'review.adjourn', payload)
  must(log, RECORDER, 'review.cancel', payload)
}

/** Everybody comes in, and it is opened. */
export function openReview(log: BoardLog, review: string): void {
  for (const participant of [CHAIR.mofa, CHAIR.msit, RECORDER])
    must(log, RECORDER, 'review.check-in', { review, participant: { participant } })
  must(log, RECORDER, 'review.open', { review })
}

/** Both ministries call go on all that they have not called yet. */
export function callEverything(log: BoardLog, review: string): void {
  for (const { workstream } of topicsOf(log.board, reviewOf(log, review)))
    for (const ministry of MINISTRIES)
      if (reviewOf(log, review).calls[workstream]?.[ministry] === undefined)
        must(log, CHAIR[ministry], 'review.call', {
          review,
          workstream,
          ministry,
          call: 'go',
          conditions: [],
          keeps: [],
        })
}

/** Moves the stage from wherever it stands. */
export const moveTo = (log: BoardLog, review: string, to: StagePosition, by: PersonName = RECORDER) =>
  log.ask(by, 'review.move-to', { review, from: reviewOf(log, review).stage.value, to })

/** Shows every page to be read out, for as long as it takes. */
export function showPages(log: BoardLog, review: string): void {
  for (const [index] of readBackPages(reviewOf(log, review)).entries()) {
    moveTo(log, review, { step: 'read-back', page: index + 1 })
    log.wait(5 * SECOND)
  }
}

/** What minutes have to have, and what is read out. */
export function completeRecord(log: BoardLog, review: string): void {
  callEverything(log, review)
  const workstream = null
  must(log, RECORDER, 'review.record-remark', { review, speaker: CHAIR.mofa, text: words, class: 'public', workstream })
  const decision = { kind: 'approved', sentence: words, workstream, vote: null, answers: null } as const
  must(log, RECORDER, 'review.record-decision', { review, ...decision })
  showPages(log, review)
  must(log, RECORDER, 'review.read-back', { review })
}

export function beginSigning(log: BoardLog, review: string): void {
  completeRecord(log, review)
  must(log, RECORDER, 'review.begin-signing', { review })
}

export const signatureOf = (log: BoardLog, review: string, ministry: Ministry) => ({
  review,
  ministry,
  recordSeq: reviewOf(log, review).signing?.recordSeq ?? 1,
})

/** A signature on paper as an officer enters it: of the chair, of this very moment. */
export const onPaper = (log: BoardLog, review: string, ministry: Ministry) => ({
  ...signatureOf(log, review, ministry),
  signer: CHAIR[ministry],
  signedAt: log.now,
  scan: { ko: '외교부-2024-131' },
})

export function signReview(log: BoardLog, review: string): void {
  for (const ministry of MINISTRIES) must(log, CHAIR[ministry], 'review.sign', signatureOf(log, review, ministry))
}
