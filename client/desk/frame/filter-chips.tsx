import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { useCounts } from './counts.tsx'
import type { DeskView } from './desk-view.ts'
import { type Filter, filtersOf, withoutFilter } from './filters.ts'
import { statusLabel } from './status-label.ts'
import { useDeskView } from './use-desk-view.ts'

/** What is filtered, each to be let go with a press. What is in the search box is seen there. */
export function FilterChips() {
  const { view, show } = useDeskView()
  const label = useFilterLabel(view)
  const settled = useSettled(view)
  return (
    <>
      {settled !== null && <Chip label={settled} onRemove={() => show({ ...view, withSettled: true })} />}
      {filtersOf(view)
        .filter((filter) => filter !== 'text')
        .map((filter) => (
          <Chip key={filter} label={label(filter)} onRemove={() => show(withoutFilter(view, filter))} />
        ))}
    </>
  )
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { filter } = useWords(deskWords)
  return (
    <Button iconAfter="close" aria-label={filter.remove(label)} onClick={onRemove}>
      {label}
    </Button>
  )
}

/** How many are left out because they are settled; null if none are, or if they are asked for. */
function useSettled(view: DeskView): string | null {
  const { attendance } = useCounts()
  const { filter } = useWords(deskWords)
  const requests = useSyncState(({ board }) => board.requests)
  if (view.withSettled || view.status !== null || view.work !== null) return null
  if (view.table === 'participations' && attendance.declined > 0) return filter.withoutDeclined(attendance.declined)
  const closed = Object.values(requests).filter(({ step }) => step.value === 'closed').length
  return view.table === 'requests' && closed > 0 ? filter.withoutClosed(closed) : null
}

function useFilterLabel(view: DeskView): (filter: Filter) => string {
  const { filter: words } = useWords(deskWords)
  const statuses = useWords(statusWords)
  const workstreams = useSyncState(({ board }) => board.workstreams)
  const name = useName()
  return (filter) => {
    switch (filter) {
      case 'workstream':
        return name(workstreams[view.workstream ?? '']?.name ?? '')
      case 'ministry':
        return view.ministry === null ? '' : statuses.ministry[view.ministry]
      case 'status':
        return view.status === null ? '' : statusLabel(view.table, view.status, statuses)
      case 'mine':
        return words.mine
      case 'text':
        return view.text
    }
  }
}
