import type { Board } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import type { Command } from '#shared/board/command.ts'
import type { CommandId, PersonId } from '#shared/board/identity.ts'
import { mayRead } from '#shared/board/may-read.ts'
import type { Text } from '#shared/board/text.ts'
import { digest } from './digest.ts'
import type { History } from './history.ts'
import type { Entry, Ledger } from './ledger.ts'

/** What somebody holds of the board: a screen, or a node that was asked for it. */
export type Held = { who: string; person: PersonId; board: Board; texts: Iterable<Text> }

/** What is not as it must be, each in words. All three are empty after a run that went well. */
export type Verdict = {
  /** Answered 'accepted', and not in the log as it was answered. */
  lost: readonly string[]
  /** In the log more often than it was answered: twice, or though it was refused, or though nobody asked. */
  duplicated: readonly string[]
  /** A screen, a node or the log itself that does not show what the others do. */
  diverged: readonly string[]
}

/**
 * Holds a log, and what everybody shows of it, against what the clients were told.
 * @param from the seq of the last change that was there before anybody of the ledger asked for something
 */
export function judge(ledger: Ledger, from: number, history: History, held: readonly Held[]): Verdict {
  const inLog = changesByCommand(history.changes.slice(from))
  const lost: string[] = []
  const duplicated = [...ledger.contradictions()]
  for (const entry of ledger.entries()) {
    const { id } = entry.command
    const changes = inLog.get(id) ?? []
    inLog.delete(id)
    const [missing, tooMuch] = compare(entry, changes, history)
    if (missing !== null) lost.push(`${id}: ${missing}`)
    if (tooMuch !== null) duplicated.push(`${id}: ${tooMuch}`)
  }
  for (const id of inLog.keys()) duplicated.push(`${id}: in the log, and nobody asked for it`)
  return { lost, duplicated, diverged: divergences(history, held) }
}

export const isGood = ({ lost, duplicated, diverged }: Verdict): boolean =>
  lost.length + duplicated.length + diverged.length === 0

function changesByCommand(changes: readonly Change[]): Map<CommandId, Change[]> {
  const byCommand = new Map<CommandId, Change[]>()
  for (const change of changes) {
    const known = byCommand.get(change.commandId)
    if (known === undefined) byCommand.set(change.commandId, [change])
    else known.push(change)
  }
  return byCommand
}

/** What of a command is missing in the log, and what is there too much; both null if all is as it was answered. */
function compare(
  { command, person, client, outcome }: Entry,
  changes: readonly Change[],
  { receipts }: History,
): [missing: string | null, tooMuch: string | null] {
  if (outcome === undefined) return ['was never answered', null]
  const receipt = receipts.get(command.id)
  if (digest(receipt ?? null) !== digest(outcome)) return [`has another receipt: ${JSON.stringify(receipt)}`, null]
  const seqs = changes.map(({ seq }) => seq)
  if (outcome.outcome === 'refused')
    return [null, seqs.length === 0 ? null : `refused, and in the log at ${seqs.join(', ')}`]
  const { from, to } = outcome.seqs ?? { from: 1, to: 0 }
  for (let seq = from; seq <= to; seq += 1) if (!seqs.includes(seq)) return [`accepted, and not at #${seq}`, null]
  if (changes.length > to - from + 1) return [null, `in the log at ${seqs.join(', ')}`]
  const stranger = changes.find((change) => change.by !== person || change.client !== client || !says(change, command))
  return [stranger === undefined ? null : `#${stranger.seq} says something else`, null]
}

/** Whether a change is about what the command is about, and sets the status that it asked for. */
function says({ payload }: Change, { payload: asked }: Command): boolean {
  if ('item' in asked && 'item' in payload && payload.item !== asked.item) return false
  if ('participation' in asked && 'participation' in payload && payload.participation !== asked.participation)
    return false
  if (!('status' in asked) || !('to' in payload)) return true
  const { to } = payload
  return typeof to === 'object' && to !== null && 'status' in to && to.status === asked.status
}

function divergences({ board, texts, unsound }: History, held: readonly Held[]): string[] {
  const found = unsound === null ? [] : [`the log: ${unsound}`]
  const truth = digest(board)
  for (const each of held) {
    if (digest(each.board) !== truth) found.push(`${each.who} shows another board (${difference(board, each.board)})`)
    const readable = texts.filter((text) => mayRead(board, text, each.person))
    if (digest(inOrder(readable)) !== digest(inOrder(each.texts))) found.push(`${each.who} holds other texts`)
  }
  return found
}

const inOrder = (texts: Iterable<Text>): Text[] => Array.from(texts).toSorted((a, b) => (a.ref < b.ref ? -1 : 1))

/** Where two boards differ, so that somebody knows where to look. */
function difference(board: Board, other: Board): string {
  if (board.position.seq !== other.position.seq) return `at ${other.position.seq} and not at ${board.position.seq}`
  const parts = Object.entries(board).filter(
    ([name, part]) => digest(part) !== digest(Object.entries(other).find(([key]) => key === name)?.[1]),
  )
  return parts.map(([name]) => name).join(', ')
}
