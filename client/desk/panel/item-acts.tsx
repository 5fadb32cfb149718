import { Button } from '#client/design/button.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { itemRef } from '#shared/board/item.ts'
import { mayAsk } from '../acts/ask.ts'
import { openDraft } from '../acts/drafts.ts'
import { RequestButton } from '../requests/request-button.tsx'
import { RequestCard } from '../requests/request-card.tsx'
import { useDesk } from '../state/use-desk.ts'
import { PanelSection } from './panel-parts.tsx'
import styles from './acts.module.css'

/** The requests on an item, and what can be done about it beside its status. */
export function ItemActs({ item }: { item: Item }) {
  const { panel: words, requests: title } = useWords(deskWords)
  const { erased } = useWords(commonWords)
  const desk = useDesk()
  const requests = useSyncState(({ board }) => board.requests)
  const of = itemRef(item.id)
  const onItem = Object.values(requests).filter((request) => request.item === item.id)
  const mayRetire =
    item.retired === null && mayAsk(desk.sync, 'item.retire', { item: item.id, reason: { text: { ko: erased } } })
  return (
    <PanelSection title={title}>
      {onItem.length === 0 ? (
        <p>{words.noRequests}</p>
      ) : (
        onItem.map((request) => <RequestCard key={request.id} request={request} />)
      )}
      <div className={styles.acts}>
        <RequestButton of={of} />
        {mayRetire && <Button onClick={() => openDraft(desk, of, { do: 'retire' })}>{words.retire}</Button>}
      </div>
    </PanelSection>
  )
}
