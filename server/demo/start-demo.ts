import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonId } from '#shared/board/identity.ts'
import { HOUR } from '#shared/board/instant.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import { type Config, readConfig } from '#server/config.ts'
import { StartRefused } from '#server/start-refused.ts'
import { type RunningServer, startServer, type StartOptions } from '#server/start-server.ts'
import { loadSummit } from '#server/summits/load-summit.ts'
import { COLLEAGUES, type Colleague, type Visitor, VISITORS } from './cast.ts'
import type { Chance } from './chance.ts'
import { demoClock } from './demo-clock.ts'
import { nextMove } from './officers-at-work.ts'
import { admit, play, type Playground, playSurely } from './play.ts'
import type { Seat } from './reviews/review-story.ts'
import { REVIEW_DAY } from './stories/review-day.ts'
import { summitDay } from './stories/summit-day.ts'
import { tellPast } from './tell-past.ts'

export type DemoOptions = Pick<StartOptions, 'logger' | 'onLost'> & {
  /** The ministers' review, or the day at KIST. */
  story: 'review-day' | 'summit-day'
  /** Where this is in use, another one is taken. */
  port: number
}

export type Demo = {
  port: number
  liveBoard: RunningServer['liveBoard']
  /** The links by which one becomes somebody, once; with a password for those who are asked for one when they sign. */
  visits: readonly { visitor: Visitor; url: string; password: string | null }[]
  /** Where a phone, or a further window, becomes the remote of the review. */
  remote: string
  /** Lets an officer of the script do one thing; null if there is nothing left to do. */
  work(chance: Chance): Promise<Outcome | null>
  /** Stops the server, and removes all that it kept. */
  stop(): Promise<void>
}

const SUMMIT = join(import.meta.dirname, '../summits/ai-seoul-summit-2024.json')
const LINK_LIFETIME = 12 * HOUR

/** Starts a board to be thrown away, on loopback, with a past that its story tells. Throws as `startServer` does. */
export async function startDemo({ story: name, port, logger, onLost }: DemoOptions): Promise<Demo> {
  await using opening = new AsyncDisposableStack()
  const dataDir = mkdtempSync(join(tmpdir(), 'chaebi-demo-'))
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true })
  // Also where the process ends without a stop.
  process.once('exit', remove)
  opening.defer(() => {
    process.off('exit', remove)
    remove()
  })

  const summit = loadSummit(SUMMIT)
  const story = name === 'review-day' ? REVIEW_DAY : summitDay(summit)
  const clock = demoClock(story)
  const config = { ...readConfig({ DATA_DIR: dataDir, SUMMIT_FILE: SUMMIT }), port, clock: story.begins }
  const server = await startSomewhere(config, { logger, onLost, isDemo: true, now: () => clock.now() })
  opening.defer(() => server.stop())

  const { liveBoard } = server
  const colleagues: Record<Colleague, PersonId> = {
    mofa: await admit(liveBoard, COLLEAGUES.mofa),
    msit: await admit(liveBoard, COLLEAGUES.msit),
    kist: await admit(liveBoard, COLLEAGUES.kist),
  }
  const people: Visiting[] = []
  for (const visitor of VISITORS) people.push({ visitor, person: await letIn(visitor, liveBoard, colleagues.mofa) })
  const seats = seatsOf(people)
  const ids = await tellPast(story, summit, liveBoard, clock, { colleagues, seats })
  clock.run()

  const visits: Demo['visits'] = await Promise.all(
    people.map(async ({ visitor, person }) => {
      const password = visitor.signs === true ? await setPassword(server, visitor, person) : null
      const { token } = await server.accounts.createLink(person, 'sign-in', LINK_LIFETIME)
      return { visitor, url: `${addressOf(visitor.host, server)}/link#${token}`, password }
    }),
  )
  const open = opening.move()
  return {
    port: Number(new URL(server.origin).port),
    liveBoard,
    visits,
    remote: `${addressOf('remote', server)}/remote`,
    async work(chance) {
      const move = nextMove(liveBoard.board(), liveBoard.now(), story.script, ids, chance)
      return move && play(liveBoard, colleagues[move.by], move.asked)
    },
    stop: () => open.disposeAsync(),
  }
}

/** The person that a visitor will be: a wall as somebody has paired it, the others as the command line admits them. */
const letIn = ({ as }: Visitor, board: Playground, pairedBy: PersonId): Promise<PersonId> =>
  'screen' in as ? playSurely(board, pairedBy, { type: 'wall.pair', payload: as }) : admit(board, as)

type Visiting = { visitor: Visitor; person: PersonId }

function seatsOf(people: readonly Visiting[]): Record<Seat, PersonId> {
  const personAt = (seat: Seat): PersonId => people.find(({ visitor }) => visitor.host === seat)?.person ?? ''
  return {
    'mofa-chair': personAt('mofa-chair'),
    'msit-chair': personAt('msit-chair'),
    'mofa-desk': personAt('mofa-desk'),
    'msit-desk': personAt('msit-desk'),
  }
}

/** Gives somebody a fresh random password under the first part of their address as sign-in name. */
async function setPassword({ accounts }: RunningServer, { host }: Visitor, person: PersonId): Promise<string> {
  const password = randomPassword()
  const { token } = await accounts.createLink(person, 'set-password', LINK_LIFETIME)
  const entered = await accounts.redeemLink(token, { signInName: host, password })
  if (!entered.ok) throw new Error(`no password could be set for ${host}: ${entered.refusal.kind}`)
  await accounts.revokeAllOf(person)
  return password
}

/** Without letters that are taken for others: somebody types it from a terminal. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const randomPassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  )

/** Browsers know that every name under `localhost` is this machine. */
function addressOf(host: string, { origin }: RunningServer): string {
  const address = new URL(origin)
  address.hostname = `${host}.localhost`
  return address.origin
}

async function startSomewhere(config: Config, options: StartOptions): Promise<RunningServer> {
  try {
    return await startServer(config, options)
  } catch (error) {
    if (!isPortTaken(error)) throw error
    return startServer({ ...config, port: 0 }, options)
  }
}

const isPortTaken = (error: unknown): boolean =>
  error instanceof StartRefused &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'EADDRINUSE'
