import type { Command } from '#shared/board/command.ts'
import type { ClientId, PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { type Outcome, outcomeSchema } from '#shared/protocol/http.ts'
import { fingerprint, newSalt } from '#server/log/commitment.ts'
import type { StoredReceipt } from '#server/log/log-store.ts'

/** A command with who sent it, from which of their clients. */
export type Submission = {
  command: Command
  person: PersonId
  client: ClientId
  /** When they last proved who they are, in real time; absent for those who cannot be asked, as the command line. */
  authenticatedAt?: Instant
}

export const refused = (commandId: string | null, refusal: Refusal): Outcome => ({
  outcome: 'refused',
  commandId,
  refusal,
})

/**
 * What is kept of an answer, so that a retry gets the same one. Of a command that brought nothing into the log no
 * fingerprint is kept: no erasure would reach it, and words could be guessed by it for ever.
 */
export function receiptOf({ command, person, client }: Submission, outcome: Outcome): StoredReceipt {
  const salt = outcome.outcome === 'accepted' && outcome.seqs !== null ? newSalt() : null
  return {
    commandId: command.id,
    by: person,
    client,
    salt,
    fingerprint: salt === null ? null : fingerprint(salt, asked(command)),
    outcome: JSON.stringify(outcome),
  }
}

/** The answer to a command whose id already has one: the same again, unless something else is known to have been asked. */
export function answerAgain(receipt: StoredReceipt, { command, person }: Submission): Outcome {
  const isSame =
    receipt.by === person &&
    (receipt.salt === null || fingerprint(receipt.salt, asked(command)) === receipt.fingerprint)
  return isSame
    ? outcomeSchema.parse(JSON.parse(receipt.outcome))
    : refused(command.id, { kind: 'invalid', rule: 'command-id-reused', id: command.id })
}

/** A retry may have been stamped anew; what was asked for is the same. */
const asked = ({ type, payload }: Command): object => ({ type, payload })
