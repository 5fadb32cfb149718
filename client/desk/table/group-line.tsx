import { classNames } from '#client/design/class-names.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { useDeskView } from '../frame/use-desk-view.ts'
import type { RowGroup } from '../rows/row-group.ts'
import { useText } from '../use-text.ts'
import styles from './group-line.module.css'
import lineStyles from './line.module.css'

type GroupLineProps = { group: RowGroup; place: number; top: number; columns: number }

/** The head of a group: its name, and what its rows come to. */
export function GroupLine({ group, place, top, columns }: GroupLineProps) {
  const counts = useCounts(group)
  return (
    <tr
      aria-rowindex={place}
      className={classNames(lineStyles.line, lineStyles.group, styles.head)}
      style={{ insetBlockStart: top }}
    >
      <th scope="rowgroup" aria-colindex={1} colSpan={columns} tabIndex={-1}>
        <GroupName group={group} />
        <span className={classNames(styles.counts, 'numeric')}>{counts.join(' · ')}</span>
      </th>
    </tr>
  )
}

function GroupName({ group }: { group: RowGroup }) {
  const { delegationKind } = useWords(statusWords)
  const { sides } = useWords(deskWords)
  switch (group.by) {
    case 'kind':
      return delegationKind[group.kind]
    case 'side':
      return sides[group.side]
    case 'workstream':
      return <WorkstreamName id={group.workstream} />
  }
}

function WorkstreamName({ id }: { id: string }) {
  const { session } = useDeskView()
  const workstream = useSyncState((state) => state.board.workstreams[id])
  const sessionName = useText(
    useSyncState((state) =>
      workstream === undefined ? undefined : state.board.sessions[workstream.session]?.shortName,
    ),
  )
  const name = useText(workstream?.name)
  return session === null ? `${sessionName} · ${name}` : name
}

/** Only what there is: a figure of nothing says nothing. */
function useCounts(group: RowGroup): string[] {
  const { heads } = useWords(deskWords)
  const { ministry } = useWords(statusWords)
  const lead = useSyncState((state) =>
    group.by === 'workstream' ? state.board.workstreams[group.workstream]?.lead : undefined,
  )
  const ifAny = (count: number, words: (count: number) => string) => (count === 0 ? [] : [words(count)])
  switch (group.by) {
    case 'kind': {
      const { total, confirmed, tentative, awaiting, planned, declined } = group.counts
      return [
        heads.delegations(total),
        ...ifAny(confirmed, heads.confirmed),
        ...ifAny(tentative, heads.tentative),
        ...ifAny(awaiting, heads.awaiting),
        ...ifAny(planned, heads.planned),
        ...ifAny(declined, heads.declined),
      ]
    }
    case 'workstream': {
      const { total, done, inProgress, blocked, overdue } = group.counts
      return [
        ...(lead === undefined ? [] : [heads.leads(ministry[lead])]),
        heads.items(total),
        ...ifAny(done, heads.done),
        ...ifAny(inProgress, heads.inProgress),
        ...ifAny(blocked, heads.blocked),
        ...ifAny(overdue, heads.overdue),
      ]
    }
    case 'side':
      return [heads.open(group.counts.open), ...ifAny(group.counts.late, heads.late)]
  }
}
