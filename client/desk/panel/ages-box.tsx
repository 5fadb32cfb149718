import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { reconfirm } from '../acts/set-status.ts'
import { shortMoment } from '../short-moment.ts'
import { useDesk } from '../state/use-desk.ts'
import styles from './ages-box.module.css'

type AgesBoxProps = {
  of: ThingRef
  changedAt: Instant
  confirmedAt: Instant
  stale: boolean
  mayReconfirm: boolean
  /** True while the status on screen is an own input that waits to be chosen. */
  undecided: boolean
}

const A_MINUTE = 60_000

/** The two ages of a row, and the way to say that it is still true; or that the value on screen is not on the board. */
export function AgesBox({ of, changedAt, confirmedAt, stale, mayReconfirm, undecided }: AgesBoxProps) {
  const { panel: words, conflict } = useWords(deskWords)
  const { terms } = useWords(statusWords)
  const desk = useDesk()
  const format = useFormat()
  const now = useNow(A_MINUTE)
  if (undecided)
    return (
      <div className={styles.box}>
        <p>
          {conflict.stillMine.before}
          <strong>{conflict.stillMine.figure}</strong>
          {conflict.stillMine.after}
          <br />
          <span className={styles.soft}>{conflict.notYet}</span>
        </p>
      </div>
    )
  return (
    <div className={styles.box}>
      <p className="numeric">
        {terms.changedAt} <strong>{shortMoment(changedAt, now, format)}</strong>
        <br />
        {terms.confirmedAt} <strong data-stale={stale || undefined}>{shortMoment(confirmedAt, now, format)}</strong>
      </p>
      {mayReconfirm && (
        <Button shortcut="V" onClick={() => reconfirm(desk, of)}>
          {words.reconfirm}
        </Button>
      )}
    </div>
  )
}
