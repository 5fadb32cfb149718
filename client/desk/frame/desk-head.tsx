import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { AddButton } from './add-button.tsx'
import styles from './desk-head.module.css'
import { useCounts } from './counts.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FilterMenu } from './filter-menu.tsx'
import { useDeskView } from './use-desk-view.ts'

/** What the table shows: its name and figure, of which session, filtered by what. */
export function DeskHead() {
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{useTitle()}</h1>
      <HeadFigure />
      <div className={styles.controls}>
        <WhichRows />
        <FilterChips />
        <FilterMenu />
        <AddButton />
      </div>
    </div>
  )
}

function useTitle(): string {
  const words = useWords(deskWords)
  const { view } = useDeskView()
  if (view.work !== null) return words.works[view.work]
  if (view.table === 'requests') return view.side === null ? words.requests : words.sides[view.side]
  return view.table === 'items' ? words.checklist : words.attendance
}

/** 27곳 중 5곳 확정: of the whole session, whatever is filtered. */
function HeadFigure() {
  const counts = useCounts()
  const words = useWords(deskWords)
  const { view, session } = useDeskView()
  if (view.work !== null || view.table === 'requests') return null
  const { done, total } = counts.checklists.get(session ?? '') ?? { done: 0, total: 0 }
  const { before, figure, after } =
    view.table === 'items'
      ? words.doneOf(total, done)
      : words.confirmedOf(counts.attendance.total, counts.attendance.confirmed)
  return (
    <p className={styles.figure}>
      {before}
      <strong className="numeric">{figure}</strong>
      {after}
    </p>
  )
}

/** One session at a time; of 내 일, one table at a time. */
function WhichRows() {
  const counts = useCounts()
  const words = useWords(deskWords)
  const name = useName()
  const sessions = useSyncState(({ board }) => board.sessions)
  const { view, session, show } = useDeskView()
  if (view.table === 'requests' && view.work === null) return null
  if (view.work !== null) {
    const { participations, items } = counts.works[view.work]
    const options = [
      { value: 'participations' as const, label: `${words.tables.participations} ${participations}` },
      { value: 'items' as const, label: `${words.tables.items} ${items}` },
    ]
    const table = view.table === 'participations' ? view.table : 'items'
    return (
      <SegmentedControl
        label={words.works[view.work]}
        value={table}
        options={options}
        onChange={(chosen) => show({ ...view, table: chosen })}
      />
    )
  }
  return (
    <SegmentedControl
      label={words.sessions}
      value={session ?? ''}
      options={Object.values(sessions).map(({ id, shortName }) => ({ value: id, label: name(shortName) }))}
      onChange={(chosen) => show({ ...view, session: chosen, workstream: null, kind: null })}
    />
  )
}
