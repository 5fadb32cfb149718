import type { Change } from '#shared/board/change.ts'
import { decide } from '#shared/board/decide.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { TextRef } from '#shared/board/text.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import type { NewChange, StoredReceipt, StoredText } from '#server/log/log-store.ts'
import { contextOf } from './context-of.ts'
import { entryBehind, type Tip } from './entry.ts'
import { answerAgain, receiptOf, refused, type Submission } from './receipts.ts'

/** What the store holds, as far as a decision depends on it. */
export type OnRecord = { receipts: readonly StoredReceipt[]; texts: ReadonlyMap<TextRef, StoredText> }

/** The answers to submissions, in their order, and what all of them together add to the log. */
export type Decided = {
  tip: Tip
  answers: Answer[]
  changes: Change[]
  stored: NewChange[]
  texts: StoredText[]
  receipts: StoredReceipt[]
}
/** An error is a bug that one command has met: the others are decided all the same. */
export type Answer = { outcome: Outcome } | { error: unknown }

/** Decides submissions in order; each sees the board as the one before it left it. */
export function decideInOrder(
  start: Tip,
  submissions: readonly Submission[],
  onRecord: OnRecord,
  recordedAt: Instant,
): Decided {
  const decided: Decided = { tip: start, answers: [], changes: [], stored: [], texts: [], receipts: [] }
  const receipts = new Map(onRecord.receipts.map((receipt) => [receipt.commandId, receipt]))
  const textOf = (ref: TextRef) => onRecord.texts.get(ref) ?? decided.texts.find((text) => text.ref === ref)

  const answer = (submission: Submission): Outcome => {
    const known = receipts.get(submission.command.id)
    if (known !== undefined) return answerAgain(known, submission)
    const outcome = decideOne(submission)
    // It says nothing of the command, only of what its person has seen: it may be asked again under the same id.
    if (isOfAnotherLog(outcome)) return outcome
    const receipt = receiptOf(submission, outcome)
    receipts.set(receipt.commandId, receipt)
    decided.receipts.push(receipt)
    return outcome
  }

  const decideOne = (submission: Submission): Outcome => {
    const { command } = submission
    const { board } = decided.tip
    const context = contextOf(decided.tip, submission, textOf, recordedAt)
    const decision = decide(board, command, context)
    if (!decision.ok) return refused(command.id, decision.refusal)
    const entry = entryBehind(decided.tip, command, decision, context, recordedAt)
    decided.tip = entry.tip
    decided.changes.push(...entry.changes)
    decided.stored.push(...entry.stored)
    decided.texts.push(...entry.texts)
    const [first, last] = [entry.changes[0], entry.changes.at(-1)]
    const seqs = first === undefined || last === undefined ? null : { from: first.seq, to: last.seq }
    const upTo = decided.tip.board.position.seq
    return { outcome: 'accepted', commandId: command.id, log: board.position.log, seqs, upTo }
  }

  for (const submission of submissions) {
    try {
      decided.answers.push({ outcome: answer(submission) })
    } catch (error) {
      decided.answers.push({ error })
    }
  }
  return decided
}

const isOfAnotherLog = (outcome: Outcome): boolean =>
  outcome.outcome === 'refused' && outcome.refusal.kind === 'invalid' && outcome.refusal.rule === 'other-log'
