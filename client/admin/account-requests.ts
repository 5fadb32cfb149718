import * as z from 'zod/mini'
import { postJson } from '#client/sync/reply.ts'
import type { CommandOf } from '#shared/board/command.ts'
import type { PersonId } from '#shared/board/identity.ts'
import {
  type AccountRefused,
  accountRefusedSchema,
  linkSchema,
  type MadeLink,
  madeLinkSchema,
  type WallFound,
  wallFoundSchema,
} from '#shared/protocol/accounts.ts'
import { outcomeSchema, type Submission } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'

/** What came of a request, or why it came to nothing. */
export type Answer<Body> = { kind: 'done'; body: Body } | NoAnswer
export type NoAnswer =
  | { kind: 'refused'; refusal: AccountRefused['refusal'] }
  | { kind: 'unreachable' | 'signed-out' | 'failed' }

/** A one-time link for a person, with the sign-in name that they have set before, if they have. An older link ends. */
export async function makeLink(person: PersonId): Promise<Answer<MadeLink & { signInName: string | null }>> {
  const made = await ask(madeLinkSchema, '/api/links', { person })
  if (made.kind !== 'done') return made
  // Looking at a link does not use it up. Without the name the link is as good.
  const link = await ask(linkSchema, '/api/link/lookup', { token: made.body.token })
  return { kind: 'done', body: { ...made.body, signInName: link.kind === 'done' ? link.body.signInName : null } }
}

/** Which screen shows this code. */
export const lookUpWall = (code: string): Promise<Answer<WallFound>> =>
  ask(wallFoundSchema, '/api/wall/lookup', { code })

/** Lets the screen in as the person whom the command admits. */
export async function approveWall(
  pairingId: string,
  { person, client, command }: Pick<Submission, 'person' | 'client'> & { command: CommandOf<'wall.pair'> },
): Promise<Answer<null>> {
  const asked = { protocol: PROTOCOL, person, client, command, pairingId }
  const answer = await ask(outcomeSchema, '/api/wall/approve', asked)
  if (answer.kind !== 'done') return answer
  return answer.body.outcome === 'refused'
    ? { kind: 'refused', refusal: answer.body.refusal }
    : { kind: 'done', body: null }
}

async function ask<Body>(schema: z.ZodMiniType<Body>, path: string, body: unknown): Promise<Answer<Body>> {
  const reply = await postJson(z.union([accountRefusedSchema, schema]), path, body)
  switch (reply.kind) {
    case 'answered':
      return isRefused(reply.body)
        ? { kind: 'refused', refusal: reply.body.refusal }
        : { kind: 'done', body: reply.body }
    case 'refused':
      return { kind: 'refused', refusal: reply.refusal }
    case 'unreadable':
      return { kind: 'failed' }
    default:
      return { kind: reply.kind }
  }
}

const isRefused = (body: unknown): body is AccountRefused => accountRefusedSchema.safeParse(body).success
