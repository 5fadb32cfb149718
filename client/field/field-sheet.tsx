import type { CommandId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Session } from '#shared/board/session-schema.ts'
import type { SessionPhase } from '#shared/board/status.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { GuestSheet } from './guest-sheet.tsx'
import { ItemSheet } from './item-sheet.tsx'
import { OutboxSheet } from './outbox-sheet.tsx'
import { PhaseSheet } from './phase-sheet.tsx'
import { ReportSheet } from './report-sheet.tsx'
import { StepBackSheet } from './step-back-sheet.tsx'
import type { Entries } from './use-entries.ts'

/** What lies over the page. */
export type OpenSheet =
  | { kind: 'outbox' }
  | { kind: 'item'; item: string }
  | { kind: 'guest'; participation: string }
  | { kind: 'report'; item: string | null }
  /** `insteadOf`: an entry that was refused for want of a reason, and is replaced by this one. */
  | { kind: 'phase'; to: SessionPhase; insteadOf: CommandId | null }
  | { kind: 'step-back' }

export type SheetProps = {
  session: Session
  now: Instant
  entries: Entries
  /** False for somebody who may only look. */
  may: boolean
  onOpen: (sheet: OpenSheet) => void
  onGiveReason: (entry: OutboxEntry) => void
  onClose: () => void
}

/** The sheet that is open. */
export function FieldSheet({ sheet, ...props }: SheetProps & { sheet: OpenSheet }) {
  const board = useBoard()
  switch (sheet.kind) {
    case 'outbox':
      return <OutboxSheet {...props} />
    case 'report':
      return <ReportSheet {...props} initial={sheet.item} />
    case 'phase':
      return <PhaseSheet {...props} to={sheet.to} insteadOf={sheet.insteadOf} />
    case 'step-back':
      return <StepBackSheet {...props} />
    case 'item': {
      const item = board.items[sheet.item]
      return item === undefined ? null : <ItemSheet {...props} item={item} />
    }
    case 'guest': {
      const participation = board.participations[sheet.participation]
      return participation === undefined ? null : <GuestSheet {...props} participation={participation} />
    }
  }
}
