import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { classNames } from '#client/design/class-names.ts'
import { VisuallyHidden } from '#client/design/visually-hidden.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { WorkCount } from '../rows/desk-counts.ts'
import { useCounts } from './counts.tsx'
import {
  DELEGATION_KINDS,
  type DeskTable,
  type DeskView,
  REQUEST_SIDES,
  viewOf,
  type Work,
  WORKS,
} from './desk-view.ts'
import styles from './desk-nav.module.css'
import { ReviewNote } from './review-note.tsx'
import { useDeskView } from './use-desk-view.ts'

/** Work that somebody is waiting for. */
const URGENT: readonly Work[] = ['to-choose', 'overdue']

/** The lists of the desk with their figures: what is mine to do, the requests, the delegations, the checklists. */
export function DeskNav() {
  const counts = useCounts()
  const words = useWords(deskWords)
  const { delegationKind } = useWords(statusWords)
  const sessions = useSyncState(({ board }) => board.sessions)
  const name = useName()
  const { view, session } = useDeskView()
  const isList = view.work === null
  return (
    <nav aria-label={words.navigation} className={styles.nav}>
      <List title={words.mine}>
        {WORKS.map((work) => (
          <Entry
            key={work}
            to={{ table: tableOf(counts.works[work]), work }}
            current={view.work === work}
            urgent={URGENT.includes(work) && rowsOf(counts.works[work]) > 0}
            figure={rowsOf(counts.works[work])}
          >
            {words.works[work]}
          </Entry>
        ))}
      </List>
      <List title={words.requests}>
        {REQUEST_SIDES.map((side) => (
          <Entry
            key={side}
            to={{ table: 'requests', side }}
            current={isList && view.table === 'requests' && view.side === side}
            urgent={counts.requests[side].late > 0}
            figure={counts.requests[side].open}
            spoken={counts.requests[side].late > 0 ? words.heads.late(counts.requests[side].late) : undefined}
          >
            {words.sides[side]}
          </Entry>
        ))}
      </List>
      <List title={words.attendance}>
        <Entry
          to={{ table: 'participations', session }}
          current={isList && view.table === 'participations' && view.kind === null}
          figure={counts.attendance.total}
        >
          {words.everyDelegation}
        </Entry>
        {DELEGATION_KINDS.filter((kind) => counts.kinds.has(kind)).map((kind) => (
          <Entry
            key={kind}
            inner
            to={{ table: 'participations', session, kind }}
            current={isList && view.table === 'participations' && view.kind === kind}
            figure={counts.kinds.get(kind) ?? 0}
          >
            {delegationKind[kind]}
          </Entry>
        ))}
      </List>
      <List title={words.checklist}>
        {Object.values(sessions).map(({ id, shortName }) => {
          const { done, total } = counts.checklists.get(id) ?? { done: 0, total: 0 }
          return (
            <Entry
              key={id}
              to={{ table: 'items', session: id }}
              current={isList && view.table === 'items' && session === id}
              figure={`${done}/${total}`}
            >
              {name(shortName)}
            </Entry>
          )
        })}
      </List>
      <ReviewNote />
    </nav>
  )
}

const rowsOf = ({ participations, items }: WorkCount): number => participations + items

/** The table in which more of a work lies is shown first; the head leads to the other. */
const tableOf = ({ participations, items }: WorkCount): DeskTable =>
  participations > items ? 'participations' : 'items'

const List = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className={styles.title}>{title}</h2>
    <ul>{children}</ul>
  </section>
)

type EntryProps = {
  to: Partial<DeskView>
  current: boolean
  figure: number | string
  /** What the figure does not say, for who does not see its colour. */
  spoken?: string | undefined
  urgent?: boolean
  inner?: boolean
  children: ReactNode
}

function Entry({ to, current, figure, spoken, urgent = false, inner = false, children }: EntryProps) {
  const { view, addressOf } = useDeskView()
  return (
    <li>
      <Link
        href={addressOf(viewOf(view, to))}
        aria-current={current ? 'page' : undefined}
        className={classNames(styles.entry, inner && styles.inner)}
      >
        <span className={styles.name}>{children}</span>{' '}
        <span className={classNames(styles.figure, urgent && styles.urgent, 'numeric')}>{figure}</span>
        {spoken !== undefined && <VisuallyHidden> {spoken}</VisuallyHidden>}
      </Link>
    </li>
  )
}
