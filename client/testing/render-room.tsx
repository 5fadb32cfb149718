import { render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { type Language, LanguageProvider } from '#client/i18n/language.tsx'
import { SyncProvider } from '#client/sync/sync-context.tsx'
import { createLocalSync, type LocalSync, type LocalSyncOptions } from './local-sync.ts'

type RenderRoomOptions = LocalSyncOptions & {
  /** Korean unless said otherwise. */
  language?: Language
  /** A sync made before, e.g. one in which something has already happened; else one is made from the other options. */
  sync?: LocalSync
}

/** Renders a room, or a part of one, with a local sync and a language around it. Act on the sync within `act`. */
export function renderRoom(
  ui: ReactNode,
  { language = 'ko', sync: given, ...options }: RenderRoomOptions = {},
): RenderResult & { sync: LocalSync; user: UserEvent } {
  const sync = given ?? createLocalSync(options)
  const result = render(ui, {
    wrapper: ({ children }) => (
      <LanguageProvider initial={language}>
        <SyncProvider sync={sync}>{children}</SyncProvider>
      </LanguageProvider>
    ),
  })
  return { ...result, sync, user: userEvent.setup() }
}
