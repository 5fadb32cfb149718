import * as z from 'zod/mini'
import {
  type AccountRefused,
  accountRefusedSchema,
  type Link,
  type LinkRedeem,
  linkSchema,
  type SignIn,
} from '#shared/protocol/accounts.ts'
import { meSchema } from '#shared/protocol/http.ts'
import { postJson, type Reply } from './reply.ts'
import { noteWhoIsHere, type WhoIsHere } from './who-is-here.ts'

/** What came of an attempt to get in. */
export type Entry =
  | { kind: 'entered'; here: WhoIsHere }
  | { kind: 'refused'; refusal: AccountRefused['refusal'] }
  | { kind: 'unreachable' | 'failed' }

export const signIn = (credentials: SignIn): Promise<Entry> => enter('/api/sign-in', credentials)

/** Uses a one-time link up: with credentials to set, or without for one that only signs in. */
export const redeemLink = (redeem: LinkRedeem): Promise<Entry> => enter('/api/link/redeem', redeem)

/** Whom a link is for; looking does not use it up. */
export async function lookUpLink(
  token: string,
): Promise<{ kind: 'found'; link: Link } | Exclude<Entry, { kind: 'entered' }>> {
  const reply = await postJson(z.union([linkSchema, accountRefusedSchema]), '/api/link/lookup', { token })
  if (reply.kind !== 'answered') return withoutAnswer(reply)
  return 'outcome' in reply.body ? refused(reply.body) : { kind: 'found', link: reply.body }
}

async function enter(path: string, body: SignIn | LinkRedeem): Promise<Entry> {
  const reply = await postJson(z.union([meSchema, accountRefusedSchema]), path, body)
  if (reply.kind !== 'answered') return withoutAnswer(reply)
  return 'outcome' in reply.body ? refused(reply.body) : { kind: 'entered', here: await noteWhoIsHere(reply.body) }
}

const refused = ({ refusal }: AccountRefused) => ({ kind: 'refused', refusal }) as const

const withoutAnswer = ({ kind }: Exclude<Reply<unknown>, { kind: 'answered' }>) => ({
  kind: kind === 'unreachable' ? ('unreachable' as const) : ('failed' as const),
})
