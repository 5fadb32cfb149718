import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Line } from '../report/line.ts'
import { percentile } from '../report/statistics.ts'
import { openBrowser } from '../servers/browser.ts'
import type { OpenReview } from '../servers/open-review.ts'
import type { BoardServer } from '../servers/start-board-server.ts'

const PRESSES = 100
const WARM_UP = 10
/** Milliseconds between two presses, longer than a button waits for its answer. */
const PAUSE = 150

/** When something was pressed or painted, in milliseconds since the epoch by the browser's own clock. */
type Moments = number[]

/** From the click on a phone's button until the step that it asked for is painted on a wall; beside it a bare page. */
export async function pressToPaint(
  { url }: BoardServer,
  { asker, people, review, remote }: OpenReview,
): Promise<Line[]> {
  const stage = async () => (await asker.board()).reviews[review]?.stage.value ?? { step: 'actions' as const }
  await asker.ask(remote, {
    type: 'review.move-to',
    payload: { review, from: await stage(), to: { step: 'overview' } },
  })
  await using browser = await openBrowser()
  const wall = await browser.visit(`${url}/wall`, people.viewer)
  const phone = await browser.visit(`${url}/remote`, remote)
  const onWall = await measured(wall, phone, ['이전', '다음'])

  const bare = await browser.visit(`${url}/healthz`, people.viewer)
  await bare.setContent('<footer>0 단계</footer><button>다음</button>')
  await bare.evaluate(() => {
    const [footer, button] = [document.querySelector('footer'), document.querySelector('button')]
    let step = 0
    button?.addEventListener('click', () => footer?.replaceChildren(`${(step += 1)} 단계`))
  })
  const onBare = await measured(bare, bare, ['다음'])
  const line = (name: string, share: number): Line => ({
    what: `press to painted on a wall, ${name}`,
    unit: 'ms',
    ours: percentile(onWall, share),
    beside: percentile(onBare, share),
  })
  return [{ ...line('p50', 0.5), figure: { atMost: 50 } }, line('p99', 0.99)]
}

/** Presses the buttons of one page in turn, and says how long each took until the footer of the other was painted anew. */
async function measured(shown: Page, pressed: Page, buttons: readonly string[]): Promise<number[]> {
  const painted = await shown.evaluateHandle(watchFooter)
  const clicked = await pressed.evaluateHandle(watchClicks)
  for (let press = 0; press < WARM_UP + PRESSES; press += 1) {
    await pressed.getByRole('button', { name: buttons[press % buttons.length] ?? '', exact: true }).click()
    await pause(PAUSE)
  }
  const [from, to] = [await clicked.jsonValue(), await painted.jsonValue()]
  if (from.length !== WARM_UP + PRESSES || to.length !== from.length)
    throw new Error(`${from.length} presses, and ${to.length} of them painted`)
  return from.map((at, press) => (to[press] ?? Number.NaN) - at).slice(WARM_UP)
}

/** Runs in a page: when each click was made. */
function watchClicks(): Moments {
  const moments: Moments = []
  addEventListener('click', ({ timeStamp }) => moments.push(performance.timeOrigin + timeStamp), { capture: true })
  return moments
}

/** Runs in a page: when each new step in its footer was painted. */
function watchFooter(): Moments {
  const moments: Moments = []
  const stepNow = () => /\S+(?= \/ \d+단계| 단계)/.exec(document.querySelector('footer')?.textContent ?? '')?.[0]
  let step = stepNow()
  new MutationObserver(() => {
    const next = stepNow()
    if (next === undefined || next === step) return
    step = next
    // A message that is sent from the frame is taken once the frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => moments.push(performance.timeOrigin + performance.now()))
      port1.start()
      port2.postMessage(null)
    })
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
  return moments
}
