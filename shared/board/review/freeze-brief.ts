import type { CommandOf } from '../command.ts'
import { type Case, type Decision, invalid, refuse } from '../decision.ts'
import { MINISTRIES } from '../status.ts'
import type { TextRef } from '../text.ts'
import { Writing } from '../writing.ts'
import { agenda } from './agenda.ts'
import type { AgendaEntry } from './agenda-schema.ts'
import type { BriefedCall, PreCall } from './pre-call-schema.ts'
import { previousReview, runningReview } from './previous-review.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'
import { shownNow } from './shown.ts'
import { spotChecks } from './spot-check.ts'
import { isDiscussed } from './time-plan.ts'

/** Tiers that nobody takes off the agenda: they can only be put off in the room, with a reason. */
const CERTAIN_TIERS = 4

/** Decides the brief: from here on both ministries have the same before them, and what was sealed is open. */
export function decideFreeze(asked: Case<CommandOf<'review.freeze-brief'>>, review: Review): Decision {
  const { board, command, context } = asked
  const running = runningReview(board)
  if (running !== null)
    return refuse({
      kind: 'conflict',
      of: reviewRef(running.id),
      group: 'standing',
      theirs: running.standing.last ?? running.last,
    })
  if (context.opened === undefined) return invalid({ rule: 'online-only' })
  if (review.plan.value.place === null) return invalid({ rule: 'place-required' })

  const writing = new Writing(reviewRef(review.id), asked)
  const calls = openedCalls(review, context.opened, writing)
  const ranked = agenda(board, previousReview(board, review), context.now, calls)
  const wanted = command.payload.agenda ?? ranked.filter(isDiscussed).map(({ workstream }) => workstream)
  const certain = ranked.filter(({ tier }) => tier <= CERTAIN_TIERS).map(({ workstream }) => workstream)
  const leftOut = certain.filter((workstream) => !wanted.includes(workstream))
  if (leftOut.length > 0) return invalid({ rule: 'agenda-incomplete', workstreams: leftOut })

  const discussed = [...new Set(wanted)].flatMap((id) => ranked.filter(({ workstream }) => workstream === id))
  const consent = ranked.filter((entry) => !discussed.includes(entry))
  const { seq } = board.position
  return writing.accept({
    type: 'review.brief-frozen',
    payload: {
      review: review.id,
      seq,
      agenda: discussed.map(pulledUp),
      consent,
      spotChecks: spotChecks(board, consent, seq),
      ...shownNow(board, context.now),
      calls,
    },
  })
}

/** What would only have been confirmed is discussed because somebody wants it so. */
const pulledUp = (entry: AgendaEntry): AgendaEntry =>
  isDiscussed(entry) ? entry : { ...entry, reasons: [...entry.reasons, { rule: 'pulled-up' }] }

/** The calls that were sealed: values in the fact, their sentences as public texts of those who wrote them. */
function openedCalls(
  { preCalls }: Review,
  opened: Readonly<Record<TextRef, PreCall>>,
  writing: Writing,
): BriefedCall[] {
  const calls: BriefedCall[] = []
  for (const [workstream, of] of Object.entries(preCalls))
    for (const ministry of MINISTRIES) {
      // One that was erased in the meantime is as if it had never been.
      const preCall = opened[of[ministry]?.value ?? '']
      if (preCall === undefined) continue
      const place = `call-${calls.length + 1}`
      const write = (field: string, text: PreCall['sentence']) =>
        writing.write(`${place}.${field}`, text, 'public', { ministry })
      const { call, sentence, fallback, conditions, rehearsal, question } = preCall
      calls.push({
        workstream,
        ministry,
        call,
        sentence: write('sentence', sentence),
        fallback: fallback === null ? null : write('fallback', fallback),
        conditions: conditions.map(({ owner, due, gate, ...words }, index) => ({
          sentence: write(`condition-${index + 1}`, words.sentence),
          criterion: write(`criterion-${index + 1}`, words.criterion),
          owner,
          due,
          gate,
        })),
        rehearsal: rehearsal === null ? null : { at: rehearsal.at, note: write('rehearsal', rehearsal.note) },
        question:
          question === null
            ? null
            : {
                ask: write('ask', question.ask),
                approved: write('approved', question.approved),
                declined: write('declined', question.declined),
              },
      })
    }
  return calls
}
