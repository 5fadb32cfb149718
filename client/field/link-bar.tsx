import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { ConnectionBar } from '#client/design/connection-bar.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { useUnkept } from '#client/sync/use-unkept.ts'
import { useConnection, useOutbox } from '#client/sync/use-sync-state.ts'
import type { Instant } from '#shared/board/instant.ts'
import styles from './link-bar.module.css'

type LinkBarProps = {
  now: Instant
  /** Opens the list of what has not reached the server, or was not accepted by it. */
  onShowOutbox?: () => void
}

/** The link to the server, what waits on this phone, and loudly whatever may get lost or was turned down. */
export function LinkBar({ now, onShowOutbox }: LinkBarProps) {
  const { outbox: words } = useWords(fieldWords)
  const connection = useConnection()
  const outbox = useOutbox()
  const count = (isCounted: (entry: OutboxEntry) => boolean) => outbox.filter(isCounted).length
  const unkept = useUnkept()
  const refused = count(({ progress }) => progress.at === 'refused')
  const parked = count(({ progress }) => progress.at === 'parked')

  const show = onShowOutbox && (
    <Button kind="link" size="small" onClick={onShowOutbox}>
      {words.show}
    </Button>
  )
  return (
    <div className={styles.link}>
      <ConnectionBar connection={connection} now={now} {...(onShowOutbox && { onShowUnsent: onShowOutbox })} />
      {unkept > 0 && (
        <Banner tone="bad" announce="alert">
          <b>{words.unkept(unkept)}</b>
        </Banner>
      )}
      {connection.signedOut && (
        <Banner tone="warn" announce="alert">
          {words.signedOut}
        </Banner>
      )}
      {refused > 0 && (
        <Banner tone="warn" announce="alert" end={show}>
          {words.refused(refused)}
        </Banner>
      )}
      {parked > 0 && (
        <Banner tone="warn" announce="alert" end={show}>
          {words.parked(parked)}
        </Banner>
      )}
    </div>
  )
}
