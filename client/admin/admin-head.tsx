import { AccountMenu } from '#client/design/account-menu.tsx'
import { Banner } from '#client/design/banner.tsx'
import { ConnectionState } from '#client/design/connection-state.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { RoomLinks } from '#client/design/room-links.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useConnection } from '#client/sync/use-sync-state.ts'
import styles from './admin-head.module.css'

/** What this is, the other rooms, the link to the server, and who is here. */
export function AdminHead() {
  const { product } = useWords(commonWords)
  const words = useWords(adminWords)
  const signIn = useWords(signInWords)
  const { mode, plainHttp } = useOccasion()
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.product}>
          {product} <span className={styles.title}>{words.title}</span>
        </h1>
        <ExerciseMark mode={mode} />
        <RoomLinks here="admin" />
        <ConnectionState connection={useConnection()} />
        <AccountMenu />
      </header>
      {plainHttp && <Banner tone="warn">{signIn.plainHttp}</Banner>}
    </>
  )
}
