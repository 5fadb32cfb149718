import { useState } from 'react'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { adviceOn } from '#client/sync/advice.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { itemRef } from '#shared/board/item.ts'
import { ask } from '../acts/ask.ts'
import { useDesk } from '../state/use-desk.ts'
import { useNames } from '../use-names.ts'
import { fromSeoulInput, toSeoulInput } from '#client/i18n/seoul-input.ts'
import { useBasis } from './use-basis.ts'
import { useFormField } from './use-form-field.ts'

/** By when an item is to be done; emptied, it has no due time. */
export default function DueDialog({ item, onClose }: { item: string; onClose: () => void }) {
  const { forms: words } = useWords(deskDialogWords)
  const refusalText = useRefusalText()
  const desk = useDesk()
  const names = useNames()
  const basis = useBasis()
  const known = useBoard().items[item]?.due.value ?? null
  const [value, setValue] = useFormField('due', known === null ? '' : toSeoulInput(known))
  const [error, setError] = useState<string | null>(null)

  const handleSubmit = () => {
    const due = fromSeoulInput(value)
    const refusal = adviceOn(desk.sync, 'item.set-due', { item, due })
    if (refusal !== null) return setError(refusalText(refusal))
    if (due !== known) ask(desk, 'item.set-due', { item, due }, basis)
    onClose()
  }
  return (
    <FormDialog
      title={words.dueTitle(names.thing(itemRef(item)))}
      submit={words.save}
      error={error}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField type="datetime-local" label={words.due} value={value} onChange={setValue} />
    </FormDialog>
  )
}
