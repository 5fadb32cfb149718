import { useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { LanguageSwitch } from '#client/design/language-switch.tsx'
import { ThemeSwitch } from '#client/design/theme-switch.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useAccount } from '#client/sync/account.tsx'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useMe } from '#client/sync/use-sync-state.ts'
import styles from './field-foot.module.css'

/** Below everything that is done here: what kind of page this is, how this phone shows it, who is signed in, and the way out. */
export function FieldFoot() {
  const { account: words } = useWords(fieldWords)
  const { account, actions, marks } = useWords(commonWords)
  const { signOut } = useAccount()
  const { mode, fictional, plainHttp } = useOccasion()
  const name = useName()
  const me = useMe()
  const [isSignedIn, setIsSignedIn] = useState(false)
  const handleSignOut = async () => setIsSignedIn(!(await signOut()))
  return (
    <div className={styles.foot}>
      {plainHttp && <Banner tone="warn">{words.plainHttp}</Banner>}
      {isSignedIn && (
        <Banner tone="warn" announce="alert">
          {account.notSignedOut}
        </Banner>
      )}
      {(mode !== 'real' || fictional) && <p>{marks.notReal}</p>}
      <div className={styles.line}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <div className={styles.line}>
        <span>{me !== undefined && name(me.name)}</span>
        <Button size="small" onClick={() => void handleSignOut()}>
          {actions.signOut}
        </Button>
      </div>
    </div>
  )
}
