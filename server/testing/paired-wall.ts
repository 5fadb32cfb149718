import { pairingBegunSchema, wallFoundSchema } from '#shared/protocol/accounts.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import type { TestServer } from './test-server.ts'
import type { Visitor } from './visitor.ts'

export const SCREEN = { diagonalInch: 86, distanceMetre: 5 }
const NAME = { ko: '1층 상황실', en: 'Situation room' }

/** A wall that has shown its code and was approved by this person, as both do it over http. */
export async function pairedWall(server: TestServer, approver: Visitor): Promise<Visitor> {
  const wall = server.stranger()
  const begun = pairingBegunSchema.parse(
    (await wall.post('/api/wall/begin', { screen: { ...SCREEN, name: null } })).json,
  )
  const found = wallFoundSchema.parse((await approver.post('/api/wall/lookup', { code: begun.code })).json)
  const command = await approver.command('wall.pair', { name: NAME, screen: SCREEN })
  const asked = { protocol: PROTOCOL, client: approver.client, pairingId: found.pairingId, command }
  const approved = await approver.post('/api/wall/approve', asked)
  if (approved.status !== 200) throw new Error(approved.text)
  await wall.post('/api/wall/poll', { pollToken: begun.pollToken })
  return wall
}
