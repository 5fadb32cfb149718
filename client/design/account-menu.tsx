import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { commonWords } from '#client/i18n/common-words.ts'
import { historyWords } from '#client/i18n/history-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useAccount } from '#client/sync/account.tsx'
import { useMe } from '#client/sync/use-sync-state.ts'
import styles from './account-menu.module.css'
import { Button } from './button.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Popover } from './popover.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/**
 * Who is signed in here, language and colours of this device, what a room adds to that, and the way out: on a tablet
 * that goes from hand to hand, often taken.
 */
export function AccountMenu({ children }: { children?: ReactNode }) {
  const { account: words, actions } = useWords(commonWords)
  const { ministry, role } = useWords(statusWords)
  const { member } = useWords(historyWords)
  const { signOut } = useAccount()
  const name = useName()
  const me = useMe()
  const [hasFailed, setHasFailed] = useState(false)
  if (me === undefined) return null

  const posting = me.posting.value
  // As every list calls them, and as what.
  const called = posting.ministry === null ? name(me.name) : member(name(me.name), ministry[posting.ministry])
  const office = role[posting.role]
  const handleSignOut = async () => setHasFailed(!(await signOut()))
  return (
    <Popover
      label={words.label}
      className={styles.panel}
      trigger={{
        kind: 'quiet',
        className: styles.trigger,
        children: (
          <>
            <span className={styles.name}>{called}</span> <span className={styles.office}>{office}</span>
          </>
        ),
      }}
    >
      <div className={styles.content}>
        <p>
          <strong>{called}</strong> <span className={styles.office}>{office}</span>
          {me.post !== null && <span className={styles.post}>{name(me.post)}</span>}
        </p>
        <LanguageSwitch />
        <ThemeSwitch />
        {children}
        <Link href="/account">{words.passkeys}</Link>
        <Button onClick={() => void handleSignOut()}>{actions.signOut}</Button>
        {hasFailed && <p role="alert">{words.notSignedOut}</p>}
      </div>
    </Popover>
  )
}
