import type { CommandOf } from '../board/command.ts'
import { HOUR, instant } from '../board/instant.ts'
import type { PreCall } from '../board/review/pre-call-schema.ts'
import { runningReview } from '../board/review/previous-review.ts'
import type { Review } from '../board/review/review-schema.ts'
import type { ReviewCommandType } from '../board/review/review-states.ts'
import { CALLS, capacitySchema, decisionKindSchema } from '../board/review/review-status.ts'
import { positionsOf } from '../board/review/stage-order.ts'
import type { StagePosition } from '../board/review/stage-position-schema.ts'
import { plannedMinutes } from '../board/review/time-plan.ts'
import { MINISTRIES, sessionPhaseSchema } from '../board/status.ts'
import type { BoardLog } from './board-log.ts'
import { aPlan } from './review-log.ts'

type Numbers = { thing: number; value: number; detail: number }

/** What somebody asks for in a review, in numbers: mostly of the one that is under way. */
export function reviewPayloadOf(
  log: BoardLog,
  type: ReviewCommandType,
  { thing, value, detail }: Numbers,
): CommandOf<ReviewCommandType>['payload'] {
  const { board, now } = log
  const current = runningReview(board) ?? Object.values(board.reviews).at(-1)
  const review = thing % 7 === 6 ? (Object.keys(board.reviews)[value] ?? 'none') : (current?.id ?? 'none')
  const workstream = pick(['hall', 'lines', 'statement', 'press', 'none'], value)
  const ministry = pick(MINISTRIES, detail)
  const person = pick(Object.keys(board.persons), thing)
  const words = { ko: `글 ${value}` }
  const reason = words
  const condition = {
    sentence: words,
    owner: person,
    due: detail % 2 === 0 ? instant(now + HOUR) : null,
    gate: detail % 2 === 0 ? null : pick(sessionPhaseSchema.options, value),
    criterion: words,
  }
  switch (type) {
    case 'review.prepare': {
      const again = detail > 5 && current !== undefined ? { review: current.id } : {}
      return { ...aPlan(log), ...again, host: ministry, mode: detail === 1 ? 'rehearsal' : 'real' }
    }
    case 'review.submit-pre-call':
      return { review, workstream, ministry, preCall: preCallOf(value, detail, condition) }
    case 'review.freeze-brief':
      return { review }
    case 'review.check-in':
      return { review, participant: participantOf(person, value, detail) }
    case 'review.check-out':
      return { review, participant: person }
    case 'review.designate-delegate':
      return { review, ministry, person, reason, basis: words }
    case 'review.grant-stage':
      return { review, person }
    case 'remote.pair':
      return { review, name: words }
    case 'review.move-to': {
      const positions = positionsOfIt(log, current)
      return { review, from: current?.stage.value ?? { step: 'waiting' }, to: pick(positions, thing) }
    }
    case 'review.adjust-time': {
      const position = pick(positionsOfIt(log, current), thing)
      return { review, position, from: current === undefined ? 0 : plannedMinutes(current, position), to: value }
    }
    case 'review.cover':
      return { review, covered: detail % 2 === 0 }
    case 'review.call': {
      const call = pick(CALLS, value)
      const standing = current?.calls[workstream]?.[ministry]?.value.conditions ?? []
      return {
        review,
        workstream,
        ministry,
        call,
        conditions: call === 'conditional' ? [condition] : [],
        keeps: call === 'go' ? [] : standing.slice(0, thing),
        ...(call === 'no-go' ? { fallback: words } : {}),
        ...(detail > 2 ? { reason } : {}),
      }
    }
    case 'review.affirm':
      return { review, ministry, workstreams: [workstream] }
    case 'review.record-decision': {
      const answers = detail === 3 ? (Object.keys(current?.dissents ?? {})[0] ?? null) : null
      return { review, kind: pick(decisionKindSchema.options, value), sentence: words, workstream, vote: null, answers }
    }
    case 'review.record-action': {
      const { owner, sentence, gate, criterion } = condition
      return { review, workstream, sentence, lead: ministry, owner, due: instant(now + HOUR), gate, criterion }
    }
    case 'review.record-dissent':
      return { review, ministry, kind: detail > 3 ? 'escalate' : 'support', sentence: words, on: { workstream } }
    case 'review.record-remark':
      return { review, speaker: 'mofa-chair', text: words, class: detail > 3 ? 'public' : 'internal', workstream: null }
    case 'review.strike':
      return { review, entry: pick(entriesOf(current), thing), reason }
    case 'review.defer':
      return { review, workstream, reason }
    case 'review.cancel':
    case 'review.adjourn':
    case 'review.return-to-session':
      return { review, reason }
    case 'review.open':
    case 'review.resume':
    case 'review.read-back':
    case 'review.begin-signing':
      return { review }
    case 'review.sign':
      return { review, ministry, recordSeq: current?.signing?.recordSeq ?? 1 }
    case 'review.enter-wet-signature': {
      const recordSeq = current?.signing?.recordSeq ?? 1
      const signer = pick([`${ministry}-chair`, 'msit-desk', person], value)
      const report = detail > 3 ? { report: words } : {}
      return { review, ministry, recordSeq, signer, signedAt: now, scan: words, ...report }
    }
    case 'review.confirm-wet-signature': {
      const entry = current?.wetSignatures[ministry]?.entered.commandId ?? '00000000-0000-4000-8000-000000000000'
      return { review, ministry, entry }
    }
    case 'review.amend': {
      const [signs] = Object.keys(current?.amendments ?? {})
      const target = current?.plan.value.title ?? 'no.text'
      return { review, amendment: signs === undefined ? { target, text: words, reason } : { signs, ministry } }
    }
    case 'review.record-registration':
      return { review, number: words }
  }
}

function preCallOf(value: number, detail: number, condition: PreCall['conditions'][number]): PreCall {
  const call = pick(CALLS, value)
  const sentence = { ko: '글' }
  return {
    call,
    sentence,
    fallback: call === 'no-go' ? sentence : null,
    conditions: call === 'conditional' ? [condition] : [],
    rehearsal: detail > 3 ? { at: instant(value), note: sentence } : null,
    question: detail > 5 ? { ask: sentence, approved: sentence, declined: sentence } : null,
  }
}

const participantOf = (person: string, value: number, detail: number) =>
  detail === 0
    ? ({ name: { ko: '손님' }, ministry: null, capacity: 'observer' } as const)
    : { person, capacity: pick(capacitySchema.options, value) }

const positionsOfIt = ({ board }: BoardLog, review: Review | undefined): StagePosition[] =>
  review === undefined ? [{ step: 'waiting' }] : positionsOf(board, review)

const entriesOf = (review: Review | undefined): string[] =>
  review === undefined
    ? ['none']
    : ['none', ...[review.decisions, review.undertakings, review.dissents, review.remarks].flatMap(Object.keys)]

function pick<const Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}
