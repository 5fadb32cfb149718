import { Icon } from '#client/design/icon.tsx'
import type { IconName } from '#client/design/icon-paths.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import type { AttendanceGroup, Standing } from './attendance-groups.ts'
import type { PlacedGroup } from './attendance-plan.ts'
import { type AttendanceRow, standingCounts } from './attendance-rows.ts'
import styles from './attendance-group-column.module.css'
import { textWidth } from '#client/design/wall/text-width.ts'
import { useName } from '#client/i18n/use-name.ts'
import list from '#client/design/wall/wall-list.module.css'

const ICONS: Record<Standing, IconName> = {
  late: 'clock',
  tentative: 'half-disc',
  awaiting: 'envelope',
  planned: 'ring',
  unnamed: 'ring',
}

type AttendanceGroupColumnProps = {
  group: AttendanceGroup
  head: string
  /** How the open delegations of the group are drawn, in order. */
  rows: readonly AttendanceRow[]
  placed: PlacedGroup
  /** Whether names are drawn as small as what stands beside them. */
  small: boolean
  smallHead: boolean
  /** In units. */
  laneWidth: number
}

/** The delegations of one kind: the open ones by name in as many lanes as they need, and below who has confirmed. */
export function AttendanceGroupColumn({
  group,
  head,
  rows,
  placed,
  small,
  smallHead,
  laneWidth,
}: AttendanceGroupColumnProps) {
  const words = useWords(wallWords)
  const { others } = useWords(commonWords)
  const hidden = group.open.slice(group.open.length - placed.hidden)
  const rest = others.delegations(hidden.length)
  const span: Record<`--${string}`, number> = { '--lanes': placed.lanes.length }
  return (
    <section className={styles.group} style={span} data-small={small}>
      <h3 className={styles.head} data-small={smallHead}>
        <span>{head}</span>
        {group.expected > 0 && (
          <span className={`${styles.count} numeric`}>
            <b>{group.confirmed.length}</b> {words.tile.ofDelegations(group.expected)}
          </span>
        )}
      </h3>
      <div className={styles.lanes}>
        {placed.lanes.map(({ from, to }, lane) => (
          <ul key={lane} className={`${list.rows} ${styles.rows}`}>
            {rows.slice(from, to).map(({ name, said, tall }, index) => {
              const { id, standing } = group.open[from + index] ?? { id: name, standing: 'unnamed' }
              return (
                <li key={id} data-tall={tall}>
                  <span className={styles.icon} data-standing={standing}>
                    <Icon name={ICONS[standing]} />
                  </span>
                  <span className={styles.name}>{name}</span>
                  <span className={`${styles.said} numeric`} data-standing={standing}>
                    {said}
                  </span>
                </li>
              )
            })}
            {hidden.length > 0 && lane === placed.lanes.length - 1 && (
              <li>
                <span className={styles.icon} />
                <span className={`${styles.name} numeric`}>{rest}</span>
                <span className={`${styles.said} numeric`}>
                  {standingCounts(hidden, laneWidth - 1.18 * textWidth(rest) - 2.4, words)}
                </span>
              </li>
            )}
          </ul>
        ))}
      </div>
      <Confirmed group={group} named={placed.named} />
    </section>
  )
}

/** Who has confirmed: counted in full, named as far as there is room; a claim looks like one. */
function Confirmed({ group: { confirmed }, named }: { group: AttendanceGroup; named: number }) {
  const { attendance } = useWords(wallWords)
  const { others } = useWords(commonWords)
  const nameOf = useName()
  const claims = confirmed.filter(({ claim }) => claim).length
  const names = confirmed.slice(0, named)
  return (
    <div className={styles.confirmed}>
      {confirmed.length === 0 ? (
        <p className={list.soft}>{attendance.nobodyConfirmed}</p>
      ) : (
        <p className={`${styles.confirmedCount} numeric`}>
          <Icon name="disc-check" /> {attendance.confirmedHere(confirmed.length)}
          {claims > 0 && <span className={styles.claims}> · {attendance.claimsHere(claims)}</span>}
        </p>
      )}
      <p className={styles.names}>
        {names.map(({ id, name, claim }, index) => (
          <span key={id}>
            {index > 0 && ' · '}
            <span className={styles.confirmedName} data-claim={claim}>
              {nameOf(name)}
            </span>
          </span>
        ))}
        {names.length > 0 && names.length < confirmed.length && (
          <>
            {' · '}
            <span className={`${styles.confirmedName} numeric`}>
              {others.delegations(confirmed.length - names.length)}
            </span>
          </>
        )}
      </p>
    </div>
  )
}
