import { instant } from '#shared/board/instant.ts'
import type { AccountsPlace } from './accounts-store.ts'
import { openLibrary } from './auth-library.ts'
import { openAccountsStore } from './open-accounts-store.ts'
import { openSharedLimiters } from './shared-limiters.ts'

/** Makes the tables of the accounts, or brings them up to date, as a server's start does. Throws {@link AccountsRefused}. */
export async function makeAccountsTables(place: AccountsPlace): Promise<void> {
  const logger = { warn: () => {} }
  const store = await openAccountsStore(place, logger)
  try {
    const now = () => instant(Date.now())
    await openLibrary({ store, publicUrl: 'http://localhost', now, logger, onSessionEnd: () => {} })
    await openSharedLimiters(store)
  } finally {
    await store.close()
  }
}
