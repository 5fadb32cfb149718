import { Button } from '#client/design/button.tsx'
import { Checkbox } from '#client/design/checkbox.tsx'
import { Popover } from '#client/design/popover.tsx'
import { Select } from '#client/design/select.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { STATUSES } from './desk-view.ts'
import styles from './filter-menu.module.css'
import { withoutFilters } from './filters.ts'
import { statusLabel } from './status-label.ts'
import { useDeskView } from './use-desk-view.ts'

/** Filters by status, ministry, workstream, and whose it is. */
export function FilterMenu() {
  const { filter: words } = useWords(deskWords)
  const { actions } = useWords(commonWords)
  const statuses = useWords(statusWords)
  const { view, show } = useDeskView()
  const any = { value: '', label: words.any }
  return (
    <Popover label={words.label} trigger={{ icon: 'filter', children: actions.filter }}>
      <div className={styles.filters}>
        <Select
          label={words.status}
          value={view.status ?? ''}
          options={[
            any,
            ...STATUSES[view.table].map((value) => ({ value, label: statusLabel(view.table, value, statuses) })),
          ]}
          onChange={(chosen) => show({ ...view, status: STATUSES[view.table].find((each) => each === chosen) ?? null })}
        />
        <Select
          label={view.table === 'requests' ? words.asking : words.ministry}
          value={view.ministry ?? ''}
          options={[any, ...MINISTRIES.map((value) => ({ value, label: statuses.ministry[value] }))]}
          onChange={(chosen) => show({ ...view, ministry: MINISTRIES.find((each) => each === chosen) ?? null })}
        />
        {view.table === 'items' && <WorkstreamSelect />}
        {view.table !== 'requests' && (
          <Checkbox label={words.mine} checked={view.mine} onChange={(mine) => show({ ...view, mine })} />
        )}
        <Button kind="link" onClick={() => show(withoutFilters(view))}>
          {words.clear}
        </Button>
      </div>
    </Popover>
  )
}

function WorkstreamSelect() {
  const { filter: words } = useWords(deskWords)
  const { terms } = useWords(statusWords)
  const workstreams = useSyncState(({ board }) => board.workstreams)
  const name = useName()
  const { view, session, show } = useDeskView()
  const ofSession = Object.values(workstreams).filter((each) => session === null || each.session === session)
  return (
    <Select
      label={terms.workstream}
      value={view.workstream ?? ''}
      options={[
        { value: '', label: words.any },
        ...ofSession.map((workstream) => ({ value: workstream.id, label: name(workstream.name) })),
      ]}
      onChange={(chosen) => show({ ...view, workstream: chosen === '' ? null : chosen })}
    />
  )
}
