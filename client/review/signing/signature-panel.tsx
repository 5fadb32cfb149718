import type { ReactNode } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import { useNames } from '../names/use-names.ts'
import styles from './signature-panel.module.css'

type SignaturePanelProps = { review: Review; ministry: Ministry; children?: ReactNode }

/** Whether a ministry has signed, who, when, as what and with what reservation. */
export function SignaturePanel({ review, ministry, children }: SignaturePanelProps) {
  const { signing: words, paper } = useWords(reviewSessionWords)
  const { delegateMark, until } = useWords(reviewWords)
  const format = useFormat()
  const names = useNames()
  const { persons, items } = useBoard()
  const signature = review.signatures[ministry]
  const onPaper = signature?.onPaper ?? null
  const post = persons[signature?.person ?? '']?.post ?? null
  const due = items[signature?.report ?? '']?.due.value ?? null
  return (
    <section
      aria-label={names.ministry(ministry)}
      className={styles.panel}
      data-signed={signature !== undefined || undefined}
    >
      <p className={styles.head}>
        <strong>{names.ministry(ministry)}</strong>
        {signature?.asDelegate === true && <StatusChip icon="info">{delegateMark}</StatusChip>}
      </p>
      <p className={styles.state}>
        <Icon name={signature === undefined ? 'clock' : 'pencil'} />
        {signature === undefined ? words.waiting : words.signed}
      </p>
      {signature !== undefined && (
        <dl className={styles.facts}>
          <dt>{words.who}</dt>
          <dd>
            {post === null ? '' : `${names.text(post)} `}
            {names.person(signature.person)}
          </dd>
          <dt>{words.when}</dt>
          <dd className="numeric">
            {format.date(signature.at)} {onPaper === null ? format.clock(signature.at) : format.time(signature.at)}
          </dd>
          {onPaper !== null && (
            <>
              <dt>{paper.onPaper}</dt>
              <dd className="numeric">
                {paper.trail(
                  names.person(onPaper.enteredBy),
                  `${names.person(onPaper.confirmedBy)} ${format.clock(onPaper.confirmedAt)}`,
                )}
                {` · ${paper.scan} ${names.text(onPaper.scan)}`}
              </dd>
            </>
          )}
          <dt>{words.reservation}</dt>
          <dd>{signature.reservation === null ? words.none : names.text(signature.reservation)}</dd>
          {signature.report !== null && (
            <>
              <dt>{words.report}</dt>
              <dd>
                {names.item(signature.report)}
                {due !== null && ` · ${until(format.day(due))}`}
              </dd>
            </>
          )}
        </dl>
      )}
      {children}
    </section>
  )
}
