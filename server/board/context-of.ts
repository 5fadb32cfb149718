import type { Board } from '#shared/board/board.ts'
import { showsAt } from '#shared/board/clock.ts'
import type { Command } from '#shared/board/command.ts'
import type { Context } from '#shared/board/decision.ts'
import type { Instant } from '#shared/board/instant.ts'
import { sealedRefs } from '#shared/board/review/review-texts.ts'
import { openPreCall, type PreCall } from '#shared/board/review/pre-call-schema.ts'
import type { TextRef } from '#shared/board/text.ts'
import type { StoredText } from '#server/log/log-store.ts'
import type { Tip } from './entry.ts'
import type { Submission } from './receipts.ts'
import { openText } from './seal-texts.ts'

/**
 * What a command is decided with, beside the board: all that only a server knows. Whatever a rule uses of it stands in
 * the change, so that a decision can be made again from the log alone.
 * @param textOf what the store holds, and what this drain adds to it
 */
export function contextOf(
  { board, head }: Tip,
  { command, person, client, authenticatedAt }: Submission,
  textOf: (ref: TextRef) => StoredText | undefined,
  recordedAt: Instant,
): Context {
  const context: Context = { person, client, now: showsAt(board.clock, recordedAt), head }
  // A clock that was set back makes a proof look younger, never as if it were still to come.
  if (authenticatedAt !== undefined) context.authenticatedAgeMs = Math.max(0, recordedAt - authenticatedAt)
  if (command.type === 'text.erase') context.textOnRecord = textOf(command.payload.ref) !== undefined
  if (command.type === 'review.freeze-brief') context.opened = opened(board, textsToOpen(board, command), textOf)
  return context
}

/** The stored texts that deciding a command depends on, as the board stands: those that it erases or opens. */
export function textsNeeded(board: Board, command: Command): TextRef[] {
  return command.type === 'text.erase' ? [command.payload.ref] : textsToOpen(board, command)
}

function textsToOpen({ reviews }: Board, command: Command): TextRef[] {
  const review = command.type === 'review.freeze-brief' ? reviews[command.payload.review] : undefined
  return review === undefined ? [] : sealedRefs(review)
}

function opened(
  { erased }: Board,
  refs: readonly TextRef[],
  textOf: (ref: TextRef) => StoredText | undefined,
): Record<TextRef, PreCall> {
  const preCalls: Record<TextRef, PreCall> = {}
  for (const ref of refs) {
    const text = erased[ref] === true ? undefined : textOf(ref)
    const preCall = text === undefined ? null : openPreCall(openText(text).text)
    if (preCall !== null) preCalls[ref] = preCall
  }
  return preCalls
}
