import { useState } from 'react'
import { Link } from 'wouter'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { ConnectionState } from '#client/design/connection-state.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { LanguageSwitch } from '#client/design/language-switch.tsx'
import { Popover } from '#client/design/popover.tsx'
import { ThemeSwitch } from '#client/design/theme-switch.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useAccount } from '#client/sync/account.tsx'
import { type Room, useRooms } from '#client/sync/rooms.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useConnection, useMe } from '#client/sync/use-sync-state.ts'
import styles from './admin-head.module.css'

const ROOMS: readonly Room[] = ['wall', 'desk', 'field', 'review', 'admin']

/** What this is, the other rooms, the link to the server, and who is here. */
export function AdminHead() {
  const { product, rooms } = useWords(commonWords)
  const words = useWords(adminWords)
  const signIn = useWords(signInWords)
  const allowed = useRooms()
  const { mode, plainHttp } = useOccasion()
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.product}>
          {product} <span className={styles.title}>{words.title}</span>
        </h1>
        <ExerciseMark mode={mode} />
        <nav aria-label={words.rooms} className={styles.rooms}>
          {ROOMS.filter((room) => room !== 'admin' && allowed.includes(room)).map((room) => (
            <Link key={room} href={`/${room}`}>
              {rooms[room]}
            </Link>
          ))}
        </nav>
        <ConnectionState connection={useConnection()} />
        <AccountMenu />
      </header>
      {plainHttp && <Banner tone="warn">{signIn.plainHttp}</Banner>}
    </>
  )
}

/** Language and colours of this device, and the way out. */
function AccountMenu() {
  const words = useWords(adminWords)
  const { actions } = useWords(commonWords)
  const { signOut } = useAccount()
  const name = useName()
  const me = useMe()
  const [hasFailed, setHasFailed] = useState(false)
  const handleSignOut = async () => setHasFailed(!(await signOut()))
  return (
    <Popover
      label={words.account}
      trigger={{ kind: 'quiet', children: me === undefined ? words.account : name(me.name) }}
    >
      <div className={styles.account}>
        <LanguageSwitch />
        <ThemeSwitch />
        <Button onClick={() => void handleSignOut()}>{actions.signOut}</Button>
        {hasFailed && <p role="alert">{words.notSignedOut}</p>}
      </div>
    </Popover>
  )
}
