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
import { stepsOf } from './steps-of.ts'
import { REVIEW_DAY } from './stories/review-day.ts'
import { summitDay } from './stories/summit-day.ts'

export type DemoOptions = Pick<StartOptions, 'logger' | 'onLost'> & {
  /** The ministers' review, or the day at KIST. */
  story: 'review-day' | 'summit-day'
  /** Where this is in use, another one is taken. */
  port: number
}

export type Demo = {
  port: number
  liveBoard: RunningServer['liveBoard']
  /** The links by which one becomes somebody, once. */
  visits: readonly { visitor: Visitor; url: string }[]
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
  const people: { visitor: Visitor; person: PersonId }[] = []
  for (const visitor of VISITORS) people.push({ visitor, person: await letIn(visitor, liveBoard, colleagues.mofa) })
  const { steps, ids } = stepsOf(story, summit)
  for (const { at, by, id, asked } of steps) {
    clock.setTo(at)
    await playSurely(liveBoard, colleagues[by], asked, id)
  }
  clock.run()

  const visits: Demo['visits'] = await Promise.all(
    people.map(async ({ visitor, person }) => {
      const { token } = await server.accounts.createLink(person, 'sign-in', LINK_LIFETIME)
      return { visitor, url: `${addressOf(visitor, server)}/link#${token}` }
    }),
  )
  const open = opening.move()
  return {
    port: Number(new URL(server.origin).port),
    liveBoard,
    visits,
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

/** Browsers know that every name under `localhost` is this machine. */
function addressOf({ host }: Visitor, { origin }: RunningServer): string {
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
