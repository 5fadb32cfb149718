import { newCommand } from '#client/sync/new-command.ts'
import { randomUuid } from '#client/sync/random-uuid.ts'
import type { Sync } from '#client/sync/sync.ts'
import type { Bilingual } from '#shared/board/text.ts'
import { outcomeSchema } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { type AccountAnswer, askAccounts } from '../acts/account-answer.ts'

/** Lets the phone that shows `code` in as a remote of the review, under a name that everybody sees. */
export const letRemoteIn = (sync: Sync, review: string, code: string, name: Bilingual): Promise<AccountAnswer> =>
  askAccounts(outcomeSchema, '/api/remote/approve', {
    protocol: PROTOCOL,
    // The id of this browser is for conflicts, and a new remote can have none.
    client: randomUuid(),
    command: newCommand(
      'remote.pair',
      { review, name },
      { basis: sync.state().confirmed.position, observedAt: sync.now() },
    ),
    code,
  })
