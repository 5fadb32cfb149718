import type { EvidenceInput } from '#shared/board/evidence.ts'
import type { Position } from '#shared/board/position.ts'
import type { AttendanceStatus, EvidenceKind, ItemStatus } from '#shared/board/status.ts'

/** What a draft will ask for once it is sent. */
export type Intent =
  | { do: 'set-attendance'; status: AttendanceStatus; needsReason: boolean }
  | { do: 'set-item'; status: ItemStatus; needsReason: boolean }
  | { do: 'add-evidence'; kind: EvidenceKind }
  | { do: 'retire' | 'answer' | 'escalate' }

/** Who will read it; the switch of reasons. */
export type Audience = 'public' | 'internal'

/** What a person has begun to write about a row. */
export type Draft = {
  intent: Intent
  text: string
  audience: Audience
  /** What the status rests on, if that was said before the reason was asked for. */
  evidence?: EvidenceInput | undefined
  /** What they saw of the board when they began: what others change meanwhile is a conflict. */
  basis: Position
}

/** Intents that can be sent without a word. */
export const mayBeEmpty = (intent: Intent): boolean =>
  intent.do === 'add-evidence' || ((intent.do === 'set-attendance' || intent.do === 'set-item') && !intent.needsReason)
