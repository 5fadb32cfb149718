import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { isClaim, participationRef } from '#shared/board/participation.ts'
import { isAttendanceStale } from '#shared/board/readiness.ts'
import { mayAsk } from '../acts/ask.ts'
import { HistorySection } from '../history/history-section.tsx'
import { useConflictingInput, useRowStanding } from '../inputs/use-row-inputs.ts'
import { useDesk } from '../state/use-desk.ts'
import { useText } from '../use-text.ts'
import { AgesBox } from './ages-box.tsx'
import { AttendancePath } from './attendance-path.tsx'
import { PanelTitle } from './panel-parts.tsx'
import { ParticipationActs } from './participation-acts.tsx'
import { ParticipationFacts } from './participation-facts.tsx'
import { ProveBox } from './prove-box.tsx'
import { SessionLine } from './session-line.tsx'

const A_MINUTE = 60_000

/** One delegation in one session: how far it has come, what that rests on, who comes, and what has happened. */
export function ParticipationPanel({ participation }: { participation: Participation }) {
  const { panel: words } = useWords(deskWords)
  const { delegationKind, ministry } = useWords(statusWords)
  const { sync } = useDesk()
  const now = useNow(A_MINUTE)
  const delegation = useSyncState(({ board }) => board.delegations[participation.delegation])
  const session = useSyncState(({ board }) => board.sessions[participation.session])
  const name = useText(delegation?.name)
  const of = participationRef(participation.id)
  // In a conflict the figures choose between two inputs, and nothing else offers them.
  const standing = useRowStanding(of)
  const mine = useConflictingInput(of, 'attendance')?.command
  if (delegation === undefined || session === undefined) return null

  const { attendance, confirmedAt } = participation
  const status = mine?.type === 'participation.set-status' ? mine.payload.status : attendance.value.status
  return (
    <>
      <PanelTitle name={name} kind={`${delegationKind[delegation.kind]} · ${words.leads(ministry[delegation.lead])}`} />
      <div>
        <SessionLine session={session} />
        <AttendancePath status={status} />
      </div>
      <AgesBox
        of={of}
        changedAt={attendance.last?.observedAt ?? attendance.changedAt}
        confirmedAt={confirmedAt}
        stale={isAttendanceStale(participation, session, now)}
        undecided={mine !== undefined}
        mayReconfirm={mayAsk(sync, 'participation.reconfirm', { participation: participation.id })}
      />
      {isClaim(attendance.value) && standing !== 'conflict' && <ProveBox of={of} name={name} />}
      <ParticipationFacts participation={participation} />
      <HistorySection of={of} name={name} />
      <ParticipationActs participation={participation} delegation={delegation} />
    </>
  )
}
