import type { ReactNode } from 'react'
import { AccountMenu } from '#client/design/account-menu.tsx'
import { Banner } from '#client/design/banner.tsx'
import { Clock } from '#client/design/clock.tsx'
import { ConnectionState } from '#client/design/connection-state.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { RoomLinks } from '#client/design/room-links.tsx'
import { ToastRegion } from '#client/design/toast-region.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useConnection } from '#client/sync/use-sync-state.ts'
import { RefusedInputs } from '../acts/refused-inputs.tsx'
import styles from './review-frame.module.css'

/** What stands around every page of the room: the other rooms, the link to the server, the time, and who is here. */
export function ReviewFrame({ children }: { children: ReactNode }) {
  const { product } = useWords(commonWords)
  const signIn = useWords(signInWords)
  const { mode, plainHttp } = useOccasion()
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <span className={styles.product}>{product}</span>
        <ExerciseMark mode={mode} />
        <RoomLinks here="review" />
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
