import type * as z from 'zod/mini'
import { type AccountAnswer, askAccounts } from '#client/sync/account-answer.ts'
import { newCommand } from '#client/sync/new-command.ts'
import { randomUuid } from '#client/sync/random-uuid.ts'
import type { Sync } from '#client/sync/sync.ts'
import type { Bilingual } from '#shared/board/text.ts'
import type { remoteApproveSchema } from '#shared/protocol/accounts.ts'
import { outcomeSchema } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'

/** Lets the phone that shows `code` in as a remote of the review, under a name that everybody sees. */
export function letRemoteIn(sync: Sync, review: string, code: string, name: Bilingual): Promise<AccountAnswer> {
  const { me, confirmed } = sync.state()
  const approval: z.infer<typeof remoteApproveSchema> = {
    protocol: PROTOCOL,
    person: me,
    // The id of this browser is for conflicts, and a new remote can have none.
    client: randomUuid(),
    command: newCommand('remote.pair', { review, name }, { basis: confirmed.position, observedAt: sync.now() }),
    code,
  }
  return askAccounts(outcomeSchema, '/api/remote/approve', approval)
}
