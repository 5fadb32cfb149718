import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from '../report/statistics.ts'
import type { Section } from '../report/table.ts'
import { openBrowser } from '../servers/browser.ts'
import { writeLongSummit } from '../servers/long-summit.ts'
import { openSummit } from '../servers/open-summit.ts'
import { startBoardServer } from '../servers/start-board-server.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

const ROWS = 2000
/** Each row is set done, then in progress. */
const TICKED = 150
/** Milliseconds between two keys: somebody who is fast. */
const PAUSE = 60
/** The browser reports no event that took less, so such a press counts as this. */
const REPORTED_FROM = 16

type Press = { at: number; painted: number; changed: number | null }

/** From a key on the desk until what it changed is painted, by the browser's own Event Timing. */
export async function keyPress(): Promise<Section> {
  using directory = temporaryDirectory()
  const summitFile = join(directory.path, 'summit.json')
  writeLongSummit(summitFile, ROWS)
  await using server = await startBoardServer(join(directory.path, 'data'), { settings: { SUMMIT_FILE: summitFile } })
  const { desk } = await openSummit(server)
  await using browser = await openBrowser()
  const page = await browser.visit(`${server.url}/desk?show=items`, desk)
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
  if (rows < ROWS) throw new Error(`the desk shows ${rows} rows`)

  const watched = await page.evaluateHandle(watchKeys, REPORTED_FROM)
  for (let row = 0; row < TICKED; row += 1)
    for (const key of ['ArrowDown', 'd', 'p']) {
      await page.keyboard.press(key)
      await pause(PAUSE)
    }
  const presses = await watched.evaluate((seen) => seen)
  const unseen = presses.filter(({ changed }) => changed === null).length
  if (presses.length !== 2 * TICKED || unseen > 0)
    throw new Error(`${unseen} of ${presses.length} keys changed nothing that can be seen`)
  // Event Timing ends with the frame after the key; a change that came in a later one counts until then.
  const took = presses.map(({ painted, changed }) => Math.max(painted, changed ?? 0))
  return {
    title: `desk with ${ROWS.toLocaleString('en')} rows, key press to painted change`,
    lines: [
      { what: 'p50', unit: 'ms', ours: percentile(took, 0.5) },
      { what: 'p99', unit: 'ms', ours: percentile(took, 0.99), figure: { atMost: 50 } },
    ],
    notes: [`${presses.length} keys. The browser counts in steps of 8 ms, and from ${REPORTED_FROM} ms.`],
  }
}

/**
 * Runs in the page: watches the keys that set the status of the selected row.
 * @returns for each, when it was pressed, milliseconds until the next paint, and until a frame had the new status
 */
function watchKeys(reportedFrom: number): Press[] {
  const presses: Press[] = []
  const handleKey = ({ key, timeStamp }: KeyboardEvent): void => {
    if (key.length > 1) return
    const tick = document.activeElement
    const before = tick?.textContent
    const press: Press = { at: timeStamp, painted: reportedFrom, changed: null }
    presses.push(press)
    const look = (): void => {
      if (tick?.textContent === before) requestAnimationFrame(look)
      else press.changed = performance.now() - timeStamp
    }
    requestAnimationFrame(look)
  }
  document.addEventListener('keydown', handleKey, { capture: true })
  // Of the browser's newest, so TypeScript does not know it yet.
  const events = { type: 'event', durationThreshold: reportedFrom, buffered: true }
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      const press = name === 'keydown' ? presses.find(({ at }) => at === startTime) : undefined
      if (press !== undefined) press.painted = duration
    }
  }).observe(events)
  return presses
}
