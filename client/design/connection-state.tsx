import { commonWords } from '#client/i18n/common-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { classNames } from './class-names.ts'
import type { Connection } from './connection.ts'
import styles from './connection-state.module.css'
import { Icon } from './icon.tsx'

type ConnectionStateProps = {
  connection: Connection
  /** Position of the board on screen; shown behind the time as `#4102`. */
  position?: number
  /** Says when the server was last heard even while it is live, as a wall must. */
  withTime?: boolean
  className?: string | undefined
}

/** 실시간, 재연결 중 · 10:24:05 기준, or 오프라인 · 미전송 2건. Only the change of state is spoken, never the seconds. */
export function ConnectionState({ connection, position, withTime = false, className }: ConnectionStateProps) {
  const { connection: words } = useWords(commonWords)
  const format = useFormat()
  const { kind, asOf, unsent } = connection
  return (
    <span className={classNames(styles.state, className)} data-kind={kind}>
      <output className={styles.status}>
        {kind === 'live' && <span className={styles.dot} />}
        {kind === 'reconnecting' && <Icon name="reconnect" />}
        {kind === 'offline' && <Icon name="wifi-off" />}
        {words[kind]}
      </output>
      {(withTime || kind !== 'live') && (
        <span className={classNames(styles.detail, 'numeric')}>
          {words.asOf(format.clock(asOf))}
          {position !== undefined && ` · #${position}`}
        </span>
      )}
      {unsent > 0 && <span className={classNames(styles.unsent, 'numeric')}>{words.unsent(unsent)}</span>}
    </span>
  )
}
