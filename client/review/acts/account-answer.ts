import * as z from 'zod/mini'
import { postJson } from '#client/sync/reply.ts'
import { type AccountRefused, accountRefusedSchema } from '#shared/protocol/accounts.ts'

/** What came of a request to the accounts, or why it came to nothing. */
export type AccountAnswer =
  | { kind: 'done' }
  | { kind: 'refused'; refusal: AccountRefused['refusal'] }
  | { kind: 'unreachable' | 'signed-out' | 'failed' }

/** Asks the accounts for something whose answer is only that it is done. */
export async function askAccounts(schema: z.ZodMiniType, path: string, body: unknown): Promise<AccountAnswer> {
  const reply = await postJson(z.union([accountRefusedSchema, schema]), path, body)
  switch (reply.kind) {
    case 'answered': {
      const refused = accountRefusedSchema.safeParse(reply.body).data
      return refused === undefined ? { kind: 'done' } : { kind: 'refused', refusal: refused.refusal }
    }
    case 'refused':
      return { kind: 'refused', refusal: reply.refusal }
    case 'unreadable':
      return { kind: 'failed' }
    default:
      return { kind: reply.kind }
  }
}
