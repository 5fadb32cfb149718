import { Banner } from '#client/design/banner.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useUnkept } from '#client/sync/use-unkept.ts'
import { useConnection } from '#client/sync/use-sync-state.ts'

/** Across the table while the server is not heard, or the device keeps nothing: where what is entered is. */
export function LinkBanner() {
  const { offline: words } = useWords(deskWords)
  const { kind, signedOut } = useConnection()
  const unkept = useUnkept()
  const [cut, kept] = signedOut
    ? [words.signedOut, words.keptUntilSignIn]
    : kind === 'offline'
      ? [words.lost, words.keptUntilBack]
      : [null, '']
  return (
    <>
      {unkept > 0 && (
        <Banner tone="bad" announce="alert">
          <b>{words.unkept(unkept)}</b>
        </Banner>
      )}
      {cut !== null && (
        <Banner tone="cut" announce="status">
          {cut} {unkept === 0 && kept}
        </Banner>
      )}
    </>
  )
}
