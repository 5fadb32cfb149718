import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import { OPERATOR } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Posting } from '#shared/board/person-schema.ts'
import { commandSchema } from '#shared/board/command.ts'
import { readConfig } from '#server/config.ts'
import { type RunningServer, startServer } from '#server/start-server.ts'
import { QUICK_PASSWORDS } from './quick-passwords.ts'
import { Visitor } from './visitor.ts'

export const WATER_FORUM = join(import.meta.dirname, '../summits/hanbit-water-forum.json')
export const AI_SUMMIT = join(import.meta.dirname, '../summits/ai-seoul-summit-2024.json')

/** Postings of the small summit, one of each kind. */
export const ADMIN: Posting = { role: 'admin', ministry: null, venue: null }
export const MOFA_DESK: Posting = { role: 'desk', ministry: 'mofa', venue: null }
export const MSIT_DESK: Posting = { role: 'desk', ministry: 'msit', venue: null }
export const MOFA_CHAIR: Posting = { role: 'chair', ministry: 'mofa', venue: null }
export const MSIT_CHAIR: Posting = { role: 'chair', ministry: 'msit', venue: null }
export const LOGISTICS: Posting = { role: 'logistics', ministry: null, venue: 'hanbit-hall' }

/** A directory that is gone after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'chaebi-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

export type TestServer = Omit<RunningServer, 'stop'> & {
  dataDir: string
  /** Every line that was logged. */
  logged: string[]
  /** What made the server give its log up. */
  lost: Error[]
  /** Somebody at a browser whom nobody knows. */
  stranger(): Visitor
  /** Somebody at a browser that has a cookie already. */
  visitor(id: string, cookie: string): Visitor
  /** A new person, signed in at a browser of theirs. */
  person(posting: Posting): Promise<Visitor>
  /** A command of the command line, accepted. Answers with its id. */
  operate<Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload']): Promise<string>
  stop(): Promise<void>
}

/** A real server on a free port and a directory of its own, on the small summit; stopped after the test. */
export async function testServer(
  environment: Record<string, string> = {},
  options: { now?: () => Instant } = {},
): Promise<TestServer> {
  const config = readConfig({ PORT: '0', DATA_DIR: temporaryDirectory(), SUMMIT_FILE: WATER_FORUM, ...environment })
  const logged: string[] = []
  const lost: Error[] = []
  const logger = pino({ level: 'debug' }, { write: (line) => void logged.push(line) })
  const onLost = (error: Error): void => void lost.push(error)
  const server = await startServer(config, { logger, onLost, passwords: QUICK_PASSWORDS, ...options })
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => (stopped ??= server.stop())
  onTestFinished(stop)

  const { liveBoard, accounts } = server
  const address = `${config.tls === undefined ? 'http' : 'https'}://localhost:${server.port}`
  async function operate<Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload']): Promise<string> {
    const id = randomUUID()
    const basis = liveBoard.board().position
    const command = commandSchema.parse({ id, type, payload, basis, observedAt: liveBoard.now() })
    const outcome = await liveBoard.submit({ command, person: OPERATOR, client: OPERATOR })
    if (outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome.refusal))
    return id
  }
  return {
    ...server,
    dataDir: config.dataDir,
    logged,
    lost,
    stranger: () => new Visitor(address),
    visitor: (id, cookie) => new Visitor(address, id, cookie.split('; ')),
    async person(posting) {
      const id = await operate('person.admit', { ...posting, name: { ko: '홍길동', en: 'Hong Gildong' } })
      const { token } = await accounts.createLink(id, 'sign-in', 60_000)
      const entered = await accounts.enterByLink(token)
      if (!entered.ok) throw new Error(entered.refusal.kind)
      return new Visitor(address, id, entered.cookies)
    },
    operate,
    stop,
  }
}
