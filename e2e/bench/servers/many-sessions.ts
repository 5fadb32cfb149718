import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { pino } from 'pino'
import { OPERATOR } from '#shared/board/identity.ts'
import { instant } from '#shared/board/instant.ts'
import type { Role } from '#shared/board/status.ts'
import { openAccounts } from '#server/accounts/accounts.ts'
import { openLiveBoard } from '#server/board/live-board.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import type { SignedIn } from '../load/plan.ts'

const POSTINGS: readonly { role: Role; ministry: 'mofa' | 'msit' | null; venue: null }[] = [
  { role: 'desk', ministry: 'mofa', venue: null },
  { role: 'desk', ministry: 'msit', venue: null },
  { role: 'viewer', ministry: null, venue: null },
]
const SESSIONS_OF_EACH = 10
const LIFETIME = 60_000

/**
 * Signs many people in at many browsers each, while no server runs on the data directory.
 * @param url where they will reach it: the name of their cookie has its port
 */
export async function openManySessions(dataDir: string, url: string, count: number): Promise<SignedIn[]> {
  const persons = await admit(dataDir, Math.ceil(count / SESSIONS_OF_EACH))
  const publicUrl = `http://localhost:${new URL(url).port}`
  const quiet = pino({ level: 'silent' })
  const everybody = { mayEnter: () => true, isWall: () => false, signInsPerAddress: 0 }
  const accounts = await openAccounts({ dataDir, databaseUrl: undefined, publicUrl, now, logger: quiet, ...everybody })
  try {
    const signedIn: SignedIn[] = []
    for (let number = 0; number < count; number += 1) {
      const person = persons[number % persons.length] ?? ''
      const { token } = await accounts.createLink(person, 'sign-in', LIFETIME)
      const entered = await accounts.enterByLink(token)
      if (!entered.ok) throw new Error(`nobody came in: ${entered.refusal.kind}`)
      signedIn.push({ person, cookie: entered.cookies.map((cookie) => cookie.replace(/;.*/, '')).join('; ') })
    }
    return signedIn
  } finally {
    await accounts.close()
  }
}

const now = () => instant(Date.now())

async function admit(dataDir: string, count: number): Promise<string[]> {
  const store = await openSqliteLog(join(dataDir, 'board.sqlite'), 'server')
  const onLost = (error: Error) => {
    throw error
  }
  const liveBoard = await openLiveBoard({ store, now, logger: pino({ level: 'silent' }), onLost })
  try {
    return await Promise.all(
      Array.from({ length: count }, async (_, number) => {
        const id = randomUUID()
        const posting = POSTINGS[number % POSTINGS.length] ?? { role: 'viewer', ministry: null, venue: null }
        const payload = { ...posting, name: { ko: `담당 ${number + 1}`, en: `Officer ${number + 1}` } }
        const seen = { basis: liveBoard.board().position, observedAt: liveBoard.now() }
        const command = { id, ...seen, type: 'person.admit' as const, payload }
        const outcome = await liveBoard.submit({ command, person: OPERATOR, client: 'bench' })
        if (outcome.outcome === 'refused') throw new Error(`nobody was admitted: ${JSON.stringify(outcome.refusal)}`)
        return id
      }),
    )
  } finally {
    await liveBoard.close()
    await store.close()
  }
}
