import { memo } from 'react'
import { AttendanceChip } from '#client/design/attendance-chip.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Command } from '#shared/board/command.ts'
import type { Head, Participation } from '#shared/board/participation-schema.ts'
import { isClaim } from '#shared/board/participation.ts'
import { isAttendanceStale } from '#shared/board/readiness.ts'
import type { AttendanceStatus } from '#shared/board/status.ts'
import { idOf } from '#shared/board/text.ts'
import { useDeskView } from '../frame/use-desk-view.ts'
import { useConflictingInput, useRowStanding } from '../inputs/use-row-inputs.ts'
import { useText } from '../use-text.ts'
import { ChangedCell, ConfirmedCell } from './ages.tsx'
import { Cell } from './cell.tsx'
import { GroundsCell } from './grounds-cell.tsx'
import { RowFrame, type RowProps } from './row.tsx'
import styles from './row.module.css'
import { Tick } from './tick.tsx'
import { UnnamedCell } from './unnamed-cell.tsx'
import { useMinute } from './use-minute.ts'

/** One delegation in one session. It renders again for its own changes alone. */
export const ParticipationRow = memo(function ParticipationRow(props: RowProps) {
  const participation = useSyncState((state) => state.board.participations[idOf(props.of)])
  return participation === undefined ? null : <Present {...props} participation={participation} />
})

function Present({ participation, ...props }: RowProps & { participation: Participation }) {
  const { of, tabbable } = props
  const { row } = useWords(deskWords)
  const { attendance: statuses, claim: claimWord } = useWords(statusWords)
  const delegation = useSyncState((state) => state.board.delegations[participation.delegation])
  const session = useSyncState((state) => state.board.sessions[participation.session])
  const name = useText(delegation?.name)
  const standing = useRowStanding(of)
  const mine = useConflictingInput(of, 'attendance')?.command
  const shown = shownStatus(participation, mine)
  const now = useMinute()
  const isGroup = delegation?.group === true
  return (
    <RowFrame
      {...props}
      name={
        <>
          <span className={styles.called}>{isGroup ? row.unnamed(name) : name}</span>
          {participation.retired !== null && <span className={styles.mark}>{row.retired}</span>}
          <SessionName participation={participation} />
        </>
      }
    >
      <Tick
        of={of}
        name={name}
        tabbable={tabbable}
        menu
        status={statuses[shown.status] + (shown.claim ? ` · ${claimWord}` : '')}
      >
        <AttendanceChip status={shown.status} claim={shown.claim} short={shown.status === 'acknowledged'} />
      </Tick>
      {isGroup && delegation !== undefined ? (
        <UnnamedCell column={3} delegation={delegation} session={participation.session} />
      ) : (
        <HeadCell head={participation.head.value} />
      )}
      <GroundsCell column={4} of={of} participation={participation} session={session} />
      <ChangedCell column={5} group={participation.attendance} entered={mine?.observedAt} />
      <ConfirmedCell
        column={6}
        standing={standing}
        at={participation.confirmedAt}
        stale={isAttendanceStale(participation, session, now)}
      />
    </RowFrame>
  )
}

type ShownStatus = { status: AttendanceStatus; claim: boolean }

/** What the row says: until the person has chosen, their own input stands where they entered it. */
function shownStatus({ attendance: { value } }: Participation, mine: Command | undefined): ShownStatus {
  if (mine?.type !== 'participation.set-status') return { status: value.status, claim: isClaim(value) }
  const { status, evidence } = mine.payload
  return { status, claim: status === 'confirmed' && evidence === undefined }
}

/** Where a list is of all sessions, each row says of which it is. */
function SessionName({ participation }: { participation: Participation }) {
  const { session } = useDeskView()
  const shortName = useSyncState((state) => state.board.sessions[participation.session]?.shortName)
  const name = useText(shortName)
  return session === null && <span className={styles.aside}>{name}</span>
}

function HeadCell({ head: { rank, name } }: { head: Head }) {
  const { rank: ranks } = useWords(statusWords)
  const { undecided } = useWords(deskWords).row
  const called = useText(name ?? undefined)
  if (rank === null && name === null)
    return (
      <Cell column={3} tone="soft">
        {undecided}
      </Cell>
    )
  return (
    <Cell column={3}>
      {[rank === null ? null : ranks[rank], name === null ? null : called].filter(Boolean).join(' · ')}
    </Cell>
  )
}
