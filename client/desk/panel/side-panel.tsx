import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { idOf, kindOf, type ThingRef } from '#shared/board/text.ts'
import { useDeskState } from '../state/use-desk.ts'
import { ItemPanel } from './item-panel.tsx'
import { ParticipationPanel } from './participation-panel.tsx'
import { RequestPanel } from './request-panel.tsx'
import styles from './side-panel.module.css'

/** All about the selected row. */
export function SidePanel() {
  const { panel: words } = useWords(deskWords)
  const selected = useDeskState((state) => state.selected)
  return (
    <aside aria-label={words.label} className={styles.panel}>
      {selected === null ? <Nothing /> : <AnyPanel key={selected} of={selected} />}
    </aside>
  )
}

function Nothing() {
  const { panel: words } = useWords(deskWords)
  return (
    <div className={styles.nothing}>
      <p>{words.nothing}</p>
      <p>{words.nothingHint}</p>
    </div>
  )
}

function AnyPanel({ of }: { of: ThingRef }) {
  const participation = useSyncState(({ board }) => board.participations[idOf(of)])
  const item = useSyncState(({ board }) => board.items[idOf(of)])
  const request = useSyncState(({ board }) => board.requests[idOf(of)])
  switch (kindOf(of)) {
    case 'participation':
      return participation === undefined ? <Nothing /> : <ParticipationPanel participation={participation} />
    case 'item':
      return item === undefined ? <Nothing /> : <ItemPanel item={item} />
    default:
      return request === undefined ? <Nothing /> : <RequestPanel request={request} />
  }
}
