import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { Clock } from '#client/design/clock.tsx'
import { ConnectionState } from '#client/design/connection-state.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { LanguageSwitch } from '#client/design/language-switch.tsx'
import { Popover } from '#client/design/popover.tsx'
import { ThemeSwitch } from '#client/design/theme-switch.tsx'
import { ToastRegion } from '#client/design/toast-region.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useAccount } from '#client/sync/account.tsx'
import { type Room, useRooms } from '#client/sync/rooms.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useConnection, useMe } from '#client/sync/use-sync-state.ts'
import { RefusedInputs } from '../acts/refused-inputs.tsx'
import styles from './review-frame.module.css'

const ROOMS: readonly Room[] = ['wall', 'desk', 'field', 'review', 'admin']

/** What stands around every page of the room: the other rooms, the link to the server, the time, and who is here. */
export function ReviewFrame({ children }: { children: ReactNode }) {
  const { product, rooms } = useWords(commonWords)
  const words = useWords(reviewRoomWords)
  const signIn = useWords(signInWords)
  const allowed = useRooms()
  const { mode, plainHttp } = useOccasion()
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <span className={styles.product}>{product}</span>
        <ExerciseMark mode={mode} />
        <nav aria-label={words.rooms} className={styles.rooms}>
          {ROOMS.filter((room) => allowed.includes(room)).map((room) => (
            <Link key={room} href={`/${room}`} aria-current={room === 'review' ? 'page' : undefined}>
              {rooms[room]}
            </Link>
          ))}
        </nav>
        <span className={styles.state}>
          <ConnectionState connection={useConnection()} />
          <Clock now={useNow()} />
          <AccountMenu />
        </span>
      </header>
      {plainHttp && <Banner tone="warn">{signIn.plainHttp}</Banner>}
      <RefusedInputs />
      {children}
      <ToastRegion />
    </div>
  )
}

/** Language and colours of this device, and the way out: on a tablet that goes from hand to hand, often taken. */
function AccountMenu() {
  const words = useWords(reviewRoomWords)
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
