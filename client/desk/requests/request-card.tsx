import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Request } from '#shared/board/request-schema.ts'
import { requestRef } from '#shared/board/request.ts'
import { ThingLink } from '../frame/thing-link.tsx'
import { dueTime } from '../inputs/input-phrase.ts'
import { useText } from '../use-text.ts'
import styles from './request-card.module.css'
import { RequestChip } from './request-chip.tsx'

/** A request beside its item, and the way to it. */
export function RequestCard({ request }: { request: Request }) {
  const { panel: words } = useWords(deskWords)
  const { ministry, terms } = useWords(statusWords)
  const format = useFormat()
  const ask = useText(request.ask)
  const answer = useText(request.answer ?? undefined)
  return (
    <article className={styles.card}>
      <p className={styles.head}>
        <RequestChip status={request.step.value} />
        <span>{`${ministry[request.asks]} → ${ministry[request.to]}`}</span>
      </p>
      <p>
        <ThingLink of={requestRef(request.id)}>{ask}</ThingLink>
      </p>
      <p className={styles.soft}>
        {terms.due} {dueTime(request.due, format)}
        {request.answer !== null && ` · ${words.answer}: ${answer}`}
      </p>
    </article>
  )
}
