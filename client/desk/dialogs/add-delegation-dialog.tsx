import { useState } from 'react'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { Select } from '#client/design/select.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useCompareNames } from '#client/i18n/sorting.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { adviceOn } from '#client/sync/advice.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { participationId, participationRef } from '#shared/board/participation.ts'
import type { DelegationKind } from '#shared/board/status.ts'
import { ask, mayAsk } from '../acts/ask.ts'
import { select } from '../acts/select.ts'
import { useDesk } from '../state/use-desk.ts'
import { NewDelegationFields } from './new-delegation-fields.tsx'
import { useFormField } from './use-form-field.ts'
import { useNewDelegation } from './use-new-delegation.ts'

type AddDelegationDialogProps = { session: string; kind: DelegationKind | null; onClose: () => void }

/** Brings a delegation into a session: one that is in another already, or a new one. */
export default function AddDelegationDialog({ session, kind, onClose }: AddDelegationDialogProps) {
  const { forms: words } = useWords(deskDialogWords)
  const { add } = useWords(deskWords)
  const refusalText = useRefusalText()
  const desk = useDesk()
  const absent = useAbsent(session, kind)
  const [existing, setExisting] = useFormField('existing', '')
  const [error, setError] = useState<string | null>(null)
  const draft = useNewDelegation(kind)

  /** Into the session it goes under its own name, or under that of the command that makes it. */
  const join = (delegation: string) => {
    ask(desk, 'participation.add', { delegation, session })
    select(desk, participationRef(participationId(delegation, session)))
    onClose()
  }
  const handleSubmit = () => {
    if (existing !== '') return join(existing)
    const { payload, fault } = draft.made()
    if (payload === null) return setError(fault)
    const refusal = adviceOn(desk.sync, 'delegation.add', payload)
    if (refusal !== null) return setError(refusalText(refusal))
    return join(ask(desk, 'delegation.add', payload))
  }
  return (
    <FormDialog title={add.delegation} submit={words.add} error={error} onSubmit={handleSubmit} onClose={onClose}>
      {absent.length > 0 && (
        <Select
          label={words.existing}
          value={existing}
          options={[{ value: '', label: words.newDelegation }, ...absent]}
          onChange={setExisting}
        />
      )}
      {existing === '' && <NewDelegationFields draft={draft} />}
    </FormDialog>
  )
}

/** Delegations that this person may bring into the session and that are not in it, by name. */
function useAbsent(session: string, kind: DelegationKind | null): { value: string; label: string }[] {
  const { sync } = useDesk()
  const { delegations, participations } = useBoard()
  const name = useName()
  const compare = useCompareNames()
  return Object.values(delegations)
    .filter((each) => !each.group && (kind === null || each.kind === kind))
    .filter(({ id }) => participations[participationId(id, session)]?.retired !== null)
    .filter(({ id }) => mayAsk(sync, 'participation.add', { delegation: id, session }))
    .map((each) => ({ value: each.id, label: name(each.name) }))
    .toSorted((a, b) => compare(a.label, b.label))
}
