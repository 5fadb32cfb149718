import type { Page } from '@playwright/test'
import { HOUR } from '#shared/board/instant.ts'
import type { Who } from './fixtures/people.ts'
import { expect, type OpenOptions, test } from './fixtures/test.ts'

/** A browser whose clock is wrong by so many hours, in another part of the world. */
const wrong = (hours: number, timezoneId: string): OpenOptions => ({
  timezoneId,
  prepare: (page) => page.clock.install({ time: Date.now() + hours * HOUR }),
})

const read = (page: Page): Promise<string> => page.locator('body').innerText()

const PLACES: readonly [who: Who | 'wall', path: string][] = [
  ['wall', '/wall'],
  ['wall', '/wall/attendance/ministerial'],
  ['kist', '/field'],
  ['mofa', '/desk?session=ministerial'],
]

for (const [who, path] of PLACES)
  test(`a wrong clock and another time zone change nothing on ${path}`, async ({ board, open }) => {
    await board.ask('item.set-status', { item: 'room-layout', status: 'in-progress' }, board.people.msit)
    await board.ask(
      'participation.set-status',
      { participation: 'de@ministerial', status: 'confirmed' },
      board.people.mofa,
    )
    const right = await open.as(who, path)
    const late = await open.as(who, path, wrong(-3, 'America/Los_Angeles'))
    const early = await open.as(who, path, wrong(3, 'Pacific/Auckland'))

    // All at the same second of the summit's clock.
    await expect(async () => {
      const [shown, ...others] = await Promise.all([right, late, early].map(read))
      expect(shown).toMatch(/10:2\d/)
      expect(others).toEqual([shown, shown])
    }).toPass()
  })
