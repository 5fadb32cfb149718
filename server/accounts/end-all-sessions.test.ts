import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { openAccountsFile } from './accounts-file.ts'
import { endAllSessions } from './end-all-sessions.ts'
import { admitted, ADDRESS, SCREEN, signedIn, testAccounts } from './testing/accounts-fixture.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'

it('lets in neither who was signed in nor a wall whose code was approved, and keeps who may sign in', async () => {
  const { accounts, place, close } = await testAccounts()
  const { cookie } = await admitted(accounts, 'person', 'hong')
  const begun = await accounts.wallPairing.begin(SCREEN, ADDRESS)
  if (!begun.ok) throw new Error('pairing did not begin')
  const found = await accounts.wallPairing.lookUp(begun.code, 'person')
  if (!found.ok) throw new Error('the code was not found')
  await accounts.wallPairing.approve(found.pairingId, 'wall-1')
  await close()
  const file = join(place.dataDir, 'accounts.sqlite')
  const database = new DatabaseSync(file)
  database.exec(`INSERT INTO "passkeyChallenge" VALUES ('c', 's', 'person', 'prove', 'bytes', '2030-01-01')`)
  database.close()

  endAllSessions(file)
  const left = new DatabaseSync(file)
  expect(left.prepare('SELECT count(*) AS n FROM "passkeyChallenge"').get()).toEqual({ n: 0 })
  left.close()
  const after = await testAccounts({ place })
  expect(await after.accounts.sessionOf(cookie)).toBeNull()
  expect(await after.accounts.wallPairing.poll(begun.pollToken)).not.toMatchObject({ state: 'approved' })
  expect(await after.accounts.sessionOf(await signedIn(after.accounts, 'hong'))).toMatchObject({ personId: 'person' })
})

it('takes a file of which an older version has made fewer tables', () => {
  const file = join(temporaryDirectory(), 'accounts.sqlite')
  const database = openAccountsFile(file)
  database.exec('CREATE TABLE session (id TEXT); INSERT INTO session VALUES (1)')
  database.close()
  endAllSessions(file)
  const left = new DatabaseSync(file)
  expect(left.prepare('SELECT count(*) AS n FROM session').get()).toEqual({ n: 0 })
  left.close()
})
