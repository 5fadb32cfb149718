import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openArrivals } from '../load/arrivals.ts'
import type { Line } from '../report/line.ts'
import { percentile } from '../report/statistics.ts'
import type { Section } from '../report/table.ts'
import { writeLongSummit } from '../servers/long-summit.ts'
import { bringToSigning, openReview, type OpenReview } from '../servers/open-review.ts'
import { type BoardServer, startBoardServer } from '../servers/start-board-server.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { pressToPaint } from './press-to-paint.ts'

const WALLS = 10
const PRESSES = 150
const WARM_UP = 20
/** Longer than the board gathers changes for after it sent one, as a finger is slower too. */
const PAUSE_MS = 40

const TOPICS = 60
const ITEMS_IN_EACH = 5
const REMARKS = 200
const READINGS = 10

/** A review of sixty topics: the remote's press until the walls have it and one has painted it, and the minutes. */
export async function review(): Promise<Section> {
  using directory = temporaryDirectory()
  const summit = join(directory.path, 'summit.json')
  writeLongSummit(summit, TOPICS * ITEMS_IN_EACH, ITEMS_IN_EACH)
  await using server = await startBoardServer(directory.path, summit)
  const opened = await openReview(server)
  const pressed = [...(await pressToWalls(server, opened)), ...(await pressToPaint(server, opened))]
  await bringToSigning(opened, REMARKS)
  return {
    title: `a review of ${TOPICS} topics`,
    beside: 'bare page',
    lines: [...pressed, ...(await minutes(server, opened))],
    notes: [
      `${PRESSES} presses of a paired phone, ${PAUSE_MS} ms after the one before was on all ${WALLS} walls.`,
      `Minutes with ${REMARKS} remarks, full edition: the slowest of ${READINGS}, the first one included.`,
    ],
  }
}

async function pressToWalls({ url }: BoardServer, { asker, people, review: id, remote }: OpenReview): Promise<Line[]> {
  using walls = await openArrivals(url, people.viewer, WALLS)
  const toLast: number[] = []
  const apart: number[] = []
  const places = [{ step: 'actions' as const }, { step: 'overview' as const }]
  for (let press = 0; press < WARM_UP + PRESSES; press += 1) {
    const [from = places[0], to = places[1]] = press % 2 === 0 ? places : places.toReversed()
    if (from === undefined || to === undefined) throw new RangeError('nowhere to go')
    const pressedAt = performance.now()
    const arrived = walls.reached(asker.seq() + 1)
    await asker.ask(remote, { type: 'review.move-to', payload: { review: id, from, to } })
    const times = await arrived
    if (press >= WARM_UP) {
      toLast.push(Math.max(...times) - pressedAt)
      apart.push(Math.max(...times) - Math.min(...times))
    }
    await pause(PAUSE_MS)
  }
  return [
    { what: `press to ${WALLS} walls, p50`, unit: 'ms', ours: percentile(toLast, 0.5) },
    { what: `press to ${WALLS} walls, p99`, unit: 'ms', ours: percentile(toLast, 0.99), figure: { atMost: 100 } },
    { what: 'first wall to last, the widest', unit: 'ms', ours: Math.max(...apart), figure: { atMost: 50 } },
  ]
}

async function minutes({ url }: BoardServer, { people, review: id }: OpenReview): Promise<Line[]> {
  const slowest = async (format: string): Promise<number> => {
    const took: number[] = []
    for (let reading = 0; reading < READINGS; reading += 1) {
      const from = performance.now()
      const { cookie } = people.desk
      const answer = await fetch(`${url}/api/reviews/${id}/minutes?edition=full&format=${format}`, {
        headers: { cookie },
      })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`no minutes: ${answer.status}`)
      took.push(performance.now() - from)
    }
    return Math.max(...took)
  }
  return [
    { what: 'minutes as a page', unit: 'ms', ours: await slowest('html'), figure: { atMost: 300 } },
    { what: 'minutes as DOCX', unit: 'ms', ours: await slowest('docx'), figure: { atMost: 2_000 } },
    { what: 'the record as JSON', unit: 'ms', ours: await slowest('json') },
  ]
}
