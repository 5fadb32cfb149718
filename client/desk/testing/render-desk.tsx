import { screen, within } from '@testing-library/react'
import { vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { renderRoom } from '#client/testing/render-room.tsx'
import { AccountProvider } from '#client/sync/account.tsx'
import DeskPage from '../desk-page.tsx'

type RenderDeskOptions = Parameters<typeof renderRoom>[1] & {
  /** The query string that the desk opens with. */
  address?: string
  /** Of the table in CSS pixels: enough for thirty rows unless said otherwise. */
  height?: number
}

/** Renders the desk at an address. */
export function renderDesk({ address = 'session=ministerial', height = 1_200, ...options }: RenderDeskOptions = {}) {
  giveHeight(height)
  const location = memoryLocation({ path: '/desk', searchPath: address, record: true })
  const signOut = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))
  const rendered = renderRoom(
    <Router hook={location.hook} searchHook={location.searchHook}>
      <AccountProvider account={{ kind: 'person', plainHttp: false, signOut }}>
        <DeskPage />
      </AccountProvider>
    </Router>,
    options,
  )
  return {
    ...rendered,
    signOut,
    address: () => location.history.at(-1),
    /** The row of a name, by its status. */
    row: (name: string) => rowOf(screen.getByRole('button', { name: statusOf(name) })),
    queryRow: (name: string) => rowOf(screen.queryByRole('button', { name: statusOf(name) })),
    /** The status of a row, which is where the keyboard is. */
    tick: (name: string) => screen.getByRole('button', { name: statusOf(name) }),
    panel: () => within(screen.getByRole('complementary')),
  }
}

const statusOf = (name: string) => new RegExp(`^${name}: `)

const rowOf = (tick: HTMLElement | null) => tick?.closest('tr') ?? null

/** jsdom lays nothing out, and scrolls nothing: without a height nothing would be in view, and no row in the page. */
function giveHeight(height: number): void {
  Object.assign(Element.prototype, { scrollBy: () => {} })
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height)
}
