import * as z from 'zod/mini'
import { type AccountRefused, accountRefusedSchema } from '#shared/protocol/accounts.ts'
import { postJson } from './reply.ts'

/** What came of a request to the accounts, or why it came to nothing. */
export type AccountAnswer<Body = unknown> =
  | { kind: 'done'; body: Body }
  | { kind: 'refused'; refusal: AccountRefused['refusal'] }
  | { kind: 'unreachable' | 'signed-out' | 'failed' }

/** Asks the accounts for something; the server's no is a value as well. */
export async function askAccounts<Body>(
  schema: z.ZodMiniType<Body>,
  path: string,
  body: unknown,
): Promise<AccountAnswer<Body>> {
  const reply = await postJson(z.union([accountRefusedSchema, schema]), path, body)
  switch (reply.kind) {
    case 'answered': {
      const refused = accountRefusedSchema.safeParse(reply.body).data
      if (refused !== undefined) return { kind: 'refused', refusal: refused.refusal }
      const { success, data } = schema.safeParse(reply.body)
      return success ? { kind: 'done', body: data } : { kind: 'failed' }
    }
    case 'refused':
      return { kind: 'refused', refusal: reply.refusal }
    case 'unreadable':
      return { kind: 'failed' }
    default:
      return { kind: reply.kind }
  }
}
