import { randomUUID } from 'node:crypto'
import type { Command } from '#shared/board/command.ts'
import type { Ministry, Role } from '#shared/board/status.ts'
import { madeLinkSchema, type SignIn } from '#shared/protocol/accounts.ts'
import { outcomeSchema, snapshotSchema } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import type { SignedIn } from '../load/plan.ts'
import type { BoardServer } from './start-board-server.ts'

/** Somebody who is signed in, and what they would sign in with again. */
export type Enrolled = SignedIn & { credentials: SignIn }

/** A board with the people whom a summit needs, each signed in as a real person would be. */
export type OpenSummit = {
  chair: Enrolled
  otherChair: Enrolled
  desk: Enrolled
  otherDesk: Enrolled
  viewer: Enrolled
  /** Of the first venue. */
  logistics: Enrolled
  /** The ids of all its items. */
  items: string[]
}

/** Takes the link of the first start and admits officers, a chair, logistics and a viewer. */
export async function openSummit(server: BoardServer): Promise<OpenSummit> {
  const { url } = server
  const { cookie: admin } = await redeem(url, await server.adminToken())
  const read = await fetch(`${url}/api/board`, { headers: { cookie: admin } })
  const { person, board } = snapshotSchema.parse(await read.json())

  async function admit(role: Role, ministry: Ministry | null, venue: string | null = null): Promise<Enrolled> {
    const id = randomUUID()
    const name = { ko: `${role} ${ministry ?? ''}`, en: role }
    const command: Command = {
      id,
      basis: board.position,
      observedAt: board.at,
      type: 'person.admit',
      payload: { role, ministry, venue, name },
    }
    const submission = { protocol: PROTOCOL, person, client: 'bench', command }
    const admitted = await post(url, '/api/commands', submission, admin)
    if (outcomeSchema.parse(await admitted.json()).outcome === 'refused') throw new Error(`no ${role} was admitted`)
    const made = await post(url, '/api/links', { person: id }, admin)
    return { person: id, ...(await redeem(url, madeLinkSchema.parse(await made.json()).token)) }
  }
  return {
    chair: await admit('chair', 'mofa'),
    otherChair: await admit('chair', 'msit'),
    desk: await admit('desk', 'mofa'),
    otherDesk: await admit('desk', 'msit'),
    viewer: await admit('viewer', null),
    logistics: await admit('logistics', null, Object.keys(board.venues)[0]),
    items: Object.keys(board.items),
  }
}

/** Uses a one-time link up. @returns the `Cookie` header of who came in, and with what they will again */
async function redeem(url: string, token: string): Promise<Omit<Enrolled, 'person'>> {
  const credentials = { signInName: `bench-${randomUUID().slice(0, 8)}`, password: randomUUID() }
  const { headers } = await post(url, '/api/link/redeem', { token, credentials })
  return { cookie: cookieOf(headers), credentials }
}

/** What a browser would send from then on. */
export const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.replace(/;.*/, ''))
    .join('; ')

/** Posts JSON; throws unless the answer is a good one. */
export async function post(url: string, path: string, body: unknown, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie }
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response
}

/** What the load generator needs of a board. The screens are of four audiences, as at a summit. */
export const targetOf = ({ url }: BoardServer, { chair, desk, otherDesk, viewer, items }: OpenSummit) => ({
  url,
  items,
  ticker: desk,
  watchers: [viewer, desk, otherDesk, chair],
})
