import { apply } from '#shared/board/apply.ts'
import { type Board, emptyBoard } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import { textsOfBoard } from '#shared/board/held-texts.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Text } from '#shared/board/text.ts'
import { type Outcome, outcomeSchema } from '#shared/protocol/http.ts'
import { erasedBy } from '#server/board/drain.ts'
import { readChange } from '#server/board/entry.ts'
import { openText } from '#server/board/seal-texts.ts'
import { continues, type Head } from '#server/log/hash-chain.ts'
import type { LogReader } from '#server/log/log-store.ts'
import { verifyLog } from '#server/log/verify-log.ts'

/** What a log says happened: read from its files, by nobody who was there. */
export type History = {
  head: Head
  changes: readonly Change[]
  /** The board that these changes make, and the texts that it refers to. */
  board: Board
  texts: readonly Text[]
  /** Of these commands, as they are kept. */
  receipts: ReadonlyMap<CommandId, Outcome>
  /** In words, what is wrong with the log itself: chain, commitments, texts; null if it is sound. */
  unsound: string | null
}

const PAGE = 1000

/** Reads a whole log, and the receipts of the commands that anybody asked for. */
export async function readHistory(log: LogReader, asked: readonly CommandId[]): Promise<History> {
  const changes: Change[] = []
  let board = emptyBoard(log.log)
  let head = log.start
  for (;;) {
    const page = await log.changes({ after: head.seq, limit: PAGE })
    if (page.length === 0) break
    for (const stored of page) {
      if (!continues(head, stored)) throw new Error(`the chain is broken behind #${head.seq}`)
      head = { seq: stored.seq, hash: stored.hash }
      const change = readChange(stored.bytes)
      changes.push(change)
      board = apply(board, change)
    }
  }
  const texts = (await log.texts(textsOfBoard(board))).map(openText)
  const verification = await verifyLog(log, ({ bytes }) => erasedBy([readChange(bytes)]))
  return {
    head,
    changes,
    board,
    texts,
    receipts: await readReceipts(log, asked),
    unsound: verification.verdict === 'sound' ? null : JSON.stringify(verification),
  }
}

async function readReceipts(log: LogReader, asked: readonly CommandId[]): Promise<Map<CommandId, Outcome>> {
  const receipts = new Map<CommandId, Outcome>()
  for (const id of asked) {
    const receipt = await log.receipt(id)
    if (receipt !== undefined) receipts.set(id, outcomeSchema.parse(JSON.parse(receipt.outcome)))
  }
  return receipts
}
