import { FormDialog } from '#client/design/form-dialog.tsx'
import { Select } from '#client/design/select.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { useCompareNames } from '#client/i18n/sorting.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { itemRef } from '#shared/board/item.ts'
import { ask } from '../acts/ask.ts'
import { useDesk } from '../state/use-desk.ts'
import { useNames } from '../use-names.ts'
import { useBasis } from './use-basis.ts'
import { useFormField } from './use-form-field.ts'

/** Who sees to an item. */
export default function AssignDialog({ item, onClose }: { item: string; onClose: () => void }) {
  const { forms: words } = useWords(deskDialogWords)
  const compare = useCompareNames()
  const desk = useDesk()
  const names = useNames()
  const basis = useBasis()
  const { items, persons } = useBoard()
  const known = items[item]?.assignment.value ?? ''
  const [assignee, setAssignee] = useFormField('assignee', known)

  const handleSubmit = () => {
    if (assignee !== known) ask(desk, 'item.assign', { item, assignee: assignee === '' ? null : assignee }, basis)
    onClose()
  }
  const assignable = Object.values(persons)
    .filter(({ active, posting }) => active.value && posting.value.role !== 'viewer')
    .map(({ id }) => ({ value: id, label: names.person(id) }))
    .toSorted((a, b) => compare(a.label, b.label))
  return (
    <FormDialog
      title={words.assignTitle(names.thing(itemRef(item)))}
      submit={words.save}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Select
        label={words.assignee}
        value={assignee}
        options={[{ value: '', label: words.nobody }, ...assignable]}
        onChange={setAssignee}
      />
    </FormDialog>
  )
}
