import { useEffect, useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { signIn } from '#client/sync/account-api.ts'
import { unsentOnDevice } from '#client/sync/unsent-on-device.ts'
import { countUnstored } from '#client/sync/unstored.ts'
import { useLeaveWarning } from '#client/sync/use-leave-warning.ts'
import type { WhoIsHere } from '#client/sync/who-is-here.ts'
import { CredentialsForm } from './credentials-form.tsx'
import { Door } from './door.tsx'
import styles from './sign-in-page.module.css'

type SignInPageProps = {
  plainHttp: boolean
  onEntered: (here: WhoIsHere) => void
}

/** The way in by name and password. */
export default function SignInPage({ plainHttp, onEntered }: SignInPageProps) {
  const words = useWords(signInWords)
  const unsent = useUnsentOnDevice()
  const [unstored] = useState(countUnstored)
  useLeaveWarning(unstored > 0)
  return (
    <Door plainHttp={plainHttp}>
      <CredentialsForm password="current" submitLabel={words.submit} onSubmit={signIn} onEntered={onEntered}>
        <h2 className={styles.title}>{words.title}</h2>
        {unsent > 0 && (
          <Banner tone="warn" announce="status">
            {words.unsent(unsent)}
          </Banner>
        )}
        {unstored > 0 && (
          <Banner tone="bad" announce="status">
            {words.unstored(unstored)}
          </Banner>
        )}
      </CredentialsForm>
      <p className={styles.help}>{words.accounts}</p>
      <details className={styles.help}>
        <summary>{words.trouble}</summary>
        {words.troubleText}
      </details>
    </Door>
  )
}

function useUnsentOnDevice(): number {
  const [unsent, setUnsent] = useState(0)
  useEffect(() => {
    void unsentOnDevice().then(setUnsent)
  }, [])
  return unsent
}
