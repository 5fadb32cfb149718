import type { CommandId } from '#shared/board/identity.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import type { Reply } from './reply.ts'

/** What became of a command that is sent once or not at all. */
export type OnlineAnswer =
  /** `seq` of its last change; null if its effect was true already. */
  | { kind: 'accepted'; id: CommandId; seq: number | null }
  | { kind: 'refused'; refusal: Refusal }
  /** The link was not live: nothing has left this device. */
  | { kind: 'not-sent' }
  /** It has left, and nobody here knows whether it arrived; if it did, the board will show so. */
  | { kind: 'unanswered' }
  | { kind: 'signed-out' }
  /** The server failed, and keeps what happened under this id. */
  | { kind: 'failed'; errorId: string | null }

export function onlineAnswer(id: CommandId, reply: Reply<Outcome>): OnlineAnswer {
  switch (reply.kind) {
    case 'answered':
      return reply.body.outcome === 'accepted'
        ? { kind: 'accepted', id, seq: reply.body.seqs?.to ?? null }
        : { kind: 'refused', refusal: reply.body.refusal }
    case 'refused':
      return { kind: 'refused', refusal: reply.refusal }
    case 'unreachable':
      return { kind: 'unanswered' }
    case 'signed-out':
      return { kind: 'signed-out' }
    case 'failed':
    case 'unreadable':
      return { kind: 'failed', errorId: reply.kind === 'failed' ? reply.errorId : null }
  }
}
