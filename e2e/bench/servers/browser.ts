import { chromium, type Page, type Response } from '@playwright/test'
import { browserLaunch } from '../../find-browser.ts'
import type { SignedIn } from '../load/plan.ts'

export type Visits = {
  /**
   * Opens a room as somebody, on a device that has never been there, and waits until nothing is loading any more.
   * @param onResponse told of everything that the page loads
   */
  visit(address: string, who: SignedIn, onResponse?: (response: Response) => void): Promise<Page>
} & AsyncDisposable

/** Starts the browser that the tests use. */
export async function openBrowser(): Promise<Visits> {
  const browser = await chromium.launch(browserLaunch())
  return {
    async visit(address, { cookie }, onResponse) {
      // What a service worker loads beside the room, for later, is no part of the room's first load.
      const context = await browser.newContext({ locale: 'ko-KR', serviceWorkers: 'block' })
      const cookies = cookie.split('; ').map((pair) => {
        const end = pair.indexOf('=')
        return { name: pair.slice(0, end), value: pair.slice(end + 1), url: address }
      })
      await context.addCookies(cookies)
      const page = await context.newPage()
      if (onResponse !== undefined) page.on('response', onResponse)
      await page.goto(address, { waitUntil: 'networkidle' })
      return page
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}
