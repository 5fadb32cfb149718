import { Banner } from '#client/design/banner.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useConnection } from '#client/sync/use-sync-state.ts'

/** Across the table while the server is not heard: what is entered is safe, and where it is. */
export function LinkBanner() {
  const { offline: words } = useWords(deskWords)
  const { kind, signedOut } = useConnection()
  if (signedOut) return <Banner tone="cut">{words.signedOut}</Banner>
  return kind === 'offline' ? (
    <Banner tone="cut" announce="status">
      {words.lost}
    </Banner>
  ) : null
}
