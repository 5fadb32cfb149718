import { pino } from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { instant, MINUTE } from '#shared/board/instant.ts'
import { type Accounts, openAccounts } from './accounts/accounts.ts'
import { cookieHeader } from './accounts/testing/accounts-fixture.ts'
import type { LiveBoard } from './board/live-board.ts'
import { keepAccounts } from './keep-accounts.ts'
import { ADMIN, MOFA_DESK, type TestServer, testServer } from './testing/test-server.ts'

const logger = pino({ level: 'silent' })

it.for([
  { what: 'a disabling', heard: -2 },
  { what: 'an enabling', heard: -1 },
])(
  'a server that hears late of $what ends what was opened before, and no session that was opened since',
  async ({ heard }) => {
    const server = await testServer()
    const { accounts, liveBoard, person } = server
    // As slow as another server may be: it hears of what was appended when the test says so.
    const late: (() => void)[] = []
    const onAppended: LiveBoard['onAppended'] = (listener) =>
      liveBoard.onAppended((appended) => void late.push(() => listener(appended)))
    onTestFinished(keepAccounts(accounts, { onAppended }, logger))
    const [admin, { id }] = [await person(ADMIN), await person(MOFA_DESK)]
    expect(await admin.ask('person.disable', { person: id })).toMatchObject({ outcome: 'accepted' })
    expect(await admin.ask('person.enable', { person: id })).toMatchObject({ outcome: 'accepted' })

    const fresh = await enter(server, accounts, id)
    const old = await enter(server, await accountsOfBefore(server), id)
    late.at(heard)?.()
    await expect.poll(async () => (await old.get('/api/board')).status).toBe(401)
    expect(await fresh.get('/api/board')).toMatchObject({ status: 200 })
  },
)

/** Of a server that had not heard of the disabling yet, a minute ago. */
async function accountsOfBefore({ dataDir, origin }: TestServer): Promise<Accounts> {
  const accounts = await openAccounts({
    dataDir,
    databaseUrl: undefined,
    publicUrl: origin,
    now: () => instant(Date.now() - MINUTE),
    logger,
    signInsPerAddress: 0,
    mayEnter: () => true,
    isWall: () => false,
  })
  onTestFinished(() => accounts.close())
  return accounts
}

async function enter({ visitor }: TestServer, accounts: Accounts, id: string) {
  const { token } = await accounts.createLink(id, 'sign-in', MINUTE)
  const entered = await accounts.enterByLink(token)
  if (!entered.ok) throw new Error(entered.refusal.kind)
  return visitor(id, cookieHeader(entered.cookies))
}
