import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { itemRef } from '#shared/board/item.ts'
import type { Request } from '#shared/board/request-schema.ts'
import { isLate, requestRef } from '#shared/board/request.ts'
import { ThingLink } from '../frame/thing-link.tsx'
import { HistorySection } from '../history/history-section.tsx'
import { dueTime } from '../inputs/input-phrase.ts'
import { keyOf } from '../keys/key-action.ts'
import { openActs, takeStep } from '../requests/request-acts.ts'
import { RequestChip } from '../requests/request-chip.tsx'
import { useDesk } from '../state/use-desk.ts'
import { useNames } from '../use-names.ts'
import styles from './acts.module.css'
import { Fact, Facts, PanelTitle } from './panel-parts.tsx'

const A_MINUTE = 60_000

/** A request between the ministries: what is asked, by when, what was answered, and the next steps of one's own side. */
export function RequestPanel({ request }: { request: Request }) {
  const words = useWords(deskWords)
  const { ministry, terms } = useWords(statusWords)
  const format = useFormat()
  const now = useNow(A_MINUTE)
  const desk = useDesk()
  const names = useNames()
  const of = requestRef(request.id)
  const late = isLate(request, now) ? ` · ${words.request.late(format.duration(now - request.due))}` : ''
  return (
    <>
      <PanelTitle name={names.text(request.ask)} kind={`${ministry[request.asks]} → ${ministry[request.to]}`} />
      <div className={styles.acts}>
        <RequestChip status={request.step.value} />
      </div>
      <Facts>
        <Fact name={terms.due}>{dueTime(request.due, format) + late}</Fact>
        <Fact name={terms.item}>
          <ThingLink of={itemRef(request.item)}>{names.thing(itemRef(request.item))}</ThingLink>
        </Fact>
        {request.reason !== null && (
          <Fact name={words.request.escalate} readBy={words.panel.bothMinistries}>
            {names.text(request.reason)}
          </Fact>
        )}
        {request.answer !== null && (
          <Fact name={words.panel.answer} readBy={words.panel.bothMinistries}>
            {names.text(request.answer)}
          </Fact>
        )}
      </Facts>
      <div className={styles.acts}>
        {openActs(desk.sync, request.id).map((act) => (
          <Button key={act} shortcut={keyOf('requests', act)} onClick={() => takeStep(desk, of, act)}>
            {words.request[act]}
          </Button>
        ))}
      </div>
      <HistorySection of={of} name={names.text(request.ask)} />
    </>
  )
}
