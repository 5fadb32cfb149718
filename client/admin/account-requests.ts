import { type AccountAnswer, askAccounts } from '#client/sync/account-answer.ts'
import type { CommandOf } from '#shared/board/command.ts'
import type { PersonId } from '#shared/board/identity.ts'
import {
  linkSchema,
  type MadeLink,
  madeLinkSchema,
  type WallFound,
  wallFoundSchema,
} from '#shared/protocol/accounts.ts'
import { outcomeSchema, type Submission } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'

/** A one-time link for a person, with the sign-in name that they have set before, if they have. An older link ends. */
export async function makeLink(person: PersonId): Promise<AccountAnswer<MadeLink & { signInName: string | null }>> {
  const made = await askAccounts(madeLinkSchema, '/api/links', { person })
  if (made.kind !== 'done') return made
  // Looking at a link does not use it up. Without the name the link is as good.
  const link = await askAccounts(linkSchema, '/api/link/lookup', { token: made.body.token })
  return { kind: 'done', body: { ...made.body, signInName: link.kind === 'done' ? link.body.signInName : null } }
}

/** Which screen shows this code. */
export const lookUpWall = (code: string): Promise<AccountAnswer<WallFound>> =>
  askAccounts(wallFoundSchema, '/api/wall/lookup', { code })

/** Lets the screen in as the person whom the command admits. */
export async function approveWall(
  pairingId: string,
  { person, client, command }: Pick<Submission, 'person' | 'client'> & { command: CommandOf<'wall.pair'> },
): Promise<AccountAnswer<null>> {
  const asked = { protocol: PROTOCOL, person, client, command, pairingId }
  const answer = await askAccounts(outcomeSchema, '/api/wall/approve', asked)
  return answer.kind === 'done' ? { kind: 'done', body: null } : answer
}
