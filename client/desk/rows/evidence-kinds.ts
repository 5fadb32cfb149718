import type { EvidenceKind } from '#shared/board/status.ts'

/** In the order in which they are offered, each by its figure: the usual ones first. */
export const EVIDENCE_KINDS = [
  'note-verbale',
  'mail',
  'call',
  'meeting',
  'document',
  'observation',
  'public-statement',
] as const satisfies readonly EvidenceKind[]
