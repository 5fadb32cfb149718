import type { Command } from '#shared/board/command.ts'
import { pairingBegunSchema, wallFoundSchema } from '#shared/protocol/accounts.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import type { TestServer } from './test-server.ts'
import type { Visitor } from './visitor.ts'

export const SCREEN = { diagonalInch: 86, distanceMetre: 5 }
const NAME = { ko: '1층 상황실', en: 'Situation room' }

/** A wall that has shown its code, which this person has looked up. */
export async function waitingWall(server: TestServer, approver: Visitor) {
  const wall = server.stranger()
  const begun = pairingBegunSchema.parse(
    (await wall.post('/api/wall/begin', { screen: { ...SCREEN, name: null } })).json,
  )
  const { pairingId } = wallFoundSchema.parse((await approver.post('/api/wall/lookup', { code: begun.code })).json)
  return {
    wall,
    poll: () => wall.post('/api/wall/poll', { pollToken: begun.pollToken }),
    approve: (by: Visitor, command: Command) => {
      const { id: person, client } = by
      return by.post('/api/wall/approve', { protocol: PROTOCOL, person, client, pairingId, command })
    },
  }
}

/** A wall that has shown its code and was approved by this person, as both do it over http. */
export async function pairedWall(server: TestServer, approver: Visitor): Promise<Visitor> {
  const { wall, approve, poll } = await waitingWall(server, approver)
  const approved = await approve(approver, await approver.command('wall.pair', { name: NAME, screen: SCREEN }))
  if (approved.status !== 200) throw new Error(approved.text)
  await poll()
  return wall
}
