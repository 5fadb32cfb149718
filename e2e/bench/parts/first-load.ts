import { gzipSync } from 'node:zlib'
import type { Line } from '../report/line.ts'
import type { Section } from '../report/table.ts'
import { openBrowser, type Visits } from '../servers/browser.ts'
import type { SignedIn } from '../load/plan.ts'
import { openSummit } from '../servers/open-summit.ts'
import { startBoardServer } from '../servers/start-board-server.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

/** The JavaScript that a browser loads until a room stands, on a device that has never been there. */
export async function firstLoad(): Promise<Section> {
  using directory = temporaryDirectory()
  await using server = await startBoardServer(directory.path)
  const people = await openSummit(server)
  await using browser = await openBrowser()
  const lines = [
    await sizeOf(browser, `${server.url}/wall`, people.viewer, 180),
    await sizeOf(browser, `${server.url}/field`, people.logistics, 180),
    await sizeOf(browser, `${server.url}/desk`, people.desk, 260),
  ]
  return { title: 'JavaScript of the first load, gzipped', lines }
}

async function sizeOf(browser: Visits, address: string, who: SignedIn, atMost: number): Promise<Line> {
  const sizes: Promise<number>[] = []
  const page = await browser.visit(address, who, (response) => {
    if (response.headers()['content-type']?.includes('javascript') === true)
      sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  if (new URL(page.url()).pathname !== new URL(address).pathname) throw new Error(`${address} led to ${page.url()}`)
  await page.context().close()
  return { what: new URL(address).pathname, unit: 'kB', ours: bytes / 1000, figure: { atMost } }
}
