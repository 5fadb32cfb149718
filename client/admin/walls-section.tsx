import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '#client/design/button.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Person } from '#shared/board/person-schema.ts'
import type { OpenDialog } from './admin-dialog.tsx'
import styles from './admin-table.module.css'
import linkStyles from './walls-section.module.css'

type WallsSectionProps = {
  walls: readonly Person[]
  revoked: readonly Person[]
  onOpen: (dialog: OpenDialog) => void
}

/** The screens that show the board, each with an account of its own. */
export function WallsSection({ walls, revoked, onOpen }: WallsSectionProps) {
  const { walls: words, columns } = useWords(adminWords)
  const [showsRevoked, setShowsRevoked] = useState(false)
  const shown = showsRevoked ? [...walls, ...revoked] : walls
  return (
    <section aria-labelledby="walls" className={styles.section}>
      <div className={styles.head}>
        <h2 id="walls" className={styles.title}>
          {words.title} <span className={`${styles.count} numeric`}>{walls.length}</span>
        </h2>
        <Link href="/pair" className={linkStyles.connect}>
          {words.connect}
        </Link>
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{words.size}</th>
              <th scope="col">{words.pairedAt}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col" className={styles.actions}>
                {columns.actions}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((wall) => (
              <WallRow key={wall.id} wall={wall} onRevoke={() => onOpen({ kind: 'revoke', person: wall.id })} />
            ))}
          </tbody>
        </table>
      )}
      {revoked.length > 0 && (
        <p>
          <Button kind="link" aria-expanded={showsRevoked} onClick={() => setShowsRevoked(!showsRevoked)}>
            {showsRevoked ? words.hideRevoked : words.showRevoked(revoked.length)}
          </Button>
        </p>
      )}
    </section>
  )
}

function WallRow({ wall, onRevoke }: { wall: Person; onRevoke: () => void }) {
  const { walls: words } = useWords(adminWords)
  const { persons } = useBoard()
  const format = useFormat()
  const name = useName()
  const { screen, posting, active } = wall
  const approver = posting.last === null ? undefined : persons[posting.last.by]
  const paired = `${format.day(posting.changedAt)} ${format.time(posting.changedAt)}`
  return (
    <tr data-off={!active.value || undefined}>
      <th scope="row">{name(wall.name)}</th>
      <td className="numeric">{screen !== null && words.screen(screen.diagonalInch, screen.distanceMetre)}</td>
      <td className="numeric">{approver === undefined ? paired : words.pairedBy(name(approver.name), paired)}</td>
      <td>{active.value ? words.connected : <StatusChip icon="ring-slash">{words.revoked}</StatusChip>}</td>
      <td className={styles.actions}>
        {active.value && (
          <Button kind="danger" size="small" onClick={onRevoke}>
            {words.revoke}
          </Button>
        )}
      </td>
    </tr>
  )
}
