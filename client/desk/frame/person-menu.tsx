import { Link } from 'wouter'
import { RIGHTS } from '#shared/board/rights.ts'
import { Button } from '#client/design/button.tsx'
import { Checkbox } from '#client/design/checkbox.tsx'
import { LanguageSwitch } from '#client/design/language-switch.tsx'
import { Popover } from '#client/design/popover.tsx'
import { ThemeSwitch } from '#client/design/theme-switch.tsx'
import { showToast } from '#client/design/toast-store.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useAccount } from '#client/sync/account.tsx'
import { useMe } from '#client/sync/use-sync-state.ts'
import { setDeskPreference, useDeskPreferences } from '../state/desk-preferences.ts'
import styles from './person-menu.module.css'

/** Who is signed in here, how this device shows the desk to them, and the way out. */
export function PersonMenu() {
  const words = useWords(deskWords)
  const { actions } = useWords(commonWords)
  const { ministry, role } = useWords(statusWords)
  const { largeText, letterKeys } = useDeskPreferences()
  const { signOut } = useAccount()
  const name = useName()
  const me = useMe()
  if (me === undefined) return null

  const posting = me.posting.value
  const office = [posting.ministry === null ? null : ministry[posting.ministry], role[posting.role]]
    .filter(Boolean)
    .join(' ')
  const handleSignOut = async () => {
    if (!(await signOut())) showToast({ tone: 'bad', message: words.account.notSignedOut })
  }
  return (
    <Popover
      label={words.account.label}
      className={styles.panel}
      trigger={{ kind: 'quiet', className: styles.trigger, children: office, title: name(me.name) }}
    >
      <div className={styles.content}>
        <p>
          <strong>{name(me.name)}</strong>
          <span className={styles.post}>{me.post === null ? office : name(me.post)}</span>
        </p>
        <LanguageSwitch />
        <ThemeSwitch />
        <Checkbox
          label={words.account.largeText}
          checked={largeText}
          onChange={(on) => setDeskPreference('largeText', on)}
        />
        <Checkbox
          label={words.account.letterKeys}
          checked={letterKeys}
          onChange={(on) => setDeskPreference('letterKeys', on)}
        />
        {RIGHTS['wall.pair'][posting.role] && <Link to="/pair">{words.account.connectWall}</Link>}
        <Button onClick={() => void handleSignOut()}>{actions.signOut}</Button>
      </div>
    </Popover>
  )
}
