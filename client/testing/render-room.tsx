import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { type Account, AccountProvider } from '#client/sync/account.tsx'
import { type Language, LanguageProvider } from '#client/i18n/language.tsx'
import { SyncProvider } from '#client/sync/sync-context.tsx'
import { createLocalSync, type LocalSync, type LocalSyncOptions } from './local-sync.ts'

type RenderRoomOptions = LocalSyncOptions & {
  /** Korean unless said otherwise. */
  language?: Language
  /** The address that the room is shown at; `/` unless said otherwise. */
  path?: string
  /** Parts of the sign-in that differ from a person's over https. */
  account?: Partial<Account>
  /** A sync made before, e.g. one in which something has already happened; else one is made from the other options. */
  sync?: LocalSync
}

/**
 * Renders a room, or a part of one, with everything around it that the shell provides, on a local sync.
 * Act on the sync within `act`; `visited` grows with every address that the room leads to.
 */
export function renderRoom(
  ui: ReactNode,
  { language = 'ko', path = '/', account, sync: given, ...options }: RenderRoomOptions = {},
): RenderResult & { sync: LocalSync; user: UserEvent; visited: readonly string[] } {
  const sync = given ?? createLocalSync(options)
  const signedIn: Account = { kind: 'person', plainHttp: false, signOut: () => Promise.resolve(true), ...account }
  const queryClient = new QueryClient()
  const { hook, searchHook, history } = memoryLocation({ path, record: true })
  const result = render(ui, {
    wrapper: ({ children }) => (
      <Router hook={hook} searchHook={searchHook}>
        <LanguageProvider initial={language}>
          <QueryClientProvider client={queryClient}>
            <SyncProvider sync={sync}>
              <AccountProvider account={signedIn}>{children}</AccountProvider>
            </SyncProvider>
          </QueryClientProvider>
        </LanguageProvider>
      </Router>
    ),
  })
  return { ...result, sync, user: userEvent.setup(), visited: history }
}
