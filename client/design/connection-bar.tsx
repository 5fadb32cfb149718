import { commonWords } from '#client/i18n/common-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Instant } from '#shared/board/instant.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './connection-bar.module.css'
import type { Connection } from './connection.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

type ConnectionBarProps = {
  connection: Connection
  /** The server's time as this device reckons it. */
  now: Instant
  /** Opens the list of what waits on this device. */
  onShowUnsent?: () => void
}

/** The link to the server across the width of a phone: what is known, since when, and what waits on this device. */
export function ConnectionBar({ connection, now, onShowUnsent }: ConnectionBarProps) {
  const { connection: words } = useWords(commonWords)
  const format = useFormat()
  const { kind, asOf, unsent } = connection
  const live = kind === 'live'
  const show =
    unsent > 0 && onShowUnsent ? (
      <b>
        <Button kind="link" size="small" onClick={onShowUnsent}>
          {words.show(unsent)}
        </Button>
      </b>
    ) : null
  return (
    <Banner
      tone={live ? 'plain' : 'cut'}
      end={show ?? (live && <span className={classNames(styles.time, 'numeric')}>{format.clock(asOf)}</span>)}
    >
      {/* The sentence counts minutes; only its gist is spoken. */}
      <VisuallyHidden>
        <output>{words[kind]}</output>
      </VisuallyHidden>
      <span aria-hidden>
        {live && <span className={styles.dot} />}
        <b>{words[kind]}</b>
        {live && ` · ${unsent > 0 ? words.unsent(unsent) : words.allSent}`}
      </span>
      {!live && <span className="numeric"> {words.since(format.time(asOf), format.duration(now - asOf))}</span>}
      {!live && unsent > 0 && <p>{words.keptHere(unsent)}</p>}
    </Banner>
  )
}
