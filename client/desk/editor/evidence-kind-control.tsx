import { Select } from '#client/design/select.tsx'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { EVIDENCE_KINDS, type EvidenceKind } from '#shared/board/status.ts'

type EvidenceKindControlProps = { value: EvidenceKind; onChange: (kind: EvidenceKind) => void }

/** Which kind of evidence it is. */
export function EvidenceKindControl({ value, onChange }: EvidenceKindControlProps) {
  const { evidence, terms } = useWords(statusWords)
  const options = EVIDENCE_KINDS.map((kind) => ({ value: kind, label: evidence[kind] }))
  return <Select label={terms.evidence} labelHidden value={value} options={options} onChange={onChange} />
}
