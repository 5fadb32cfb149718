import { useState } from 'react'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Person } from '#shared/board/person-schema.ts'
import styles from './dialogs.module.css'
import { draftOf, postingOf } from './posting-draft.ts'
import { PostingFields } from './posting-fields.tsx'
import { useCheckedCommand } from './use-checked-command.ts'

/** As what somebody works from now on. */
export function RoleDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { role: words } = useWords(adminWords)
  const name = useName()
  const refusalText = useRefusalText()
  const submit = useCheckedCommand()
  const position = useSyncState(({ confirmed }) => confirmed.position)
  const [basis] = useState(position)
  const [draft, setDraft] = useState(() => draftOf(person.posting.value))
  const [isTried, setIsTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const handleSubmit = () => {
    setIsTried(true)
    const posting = postingOf(draft)
    if (posting === null) return
    const { role, ministry, venue } = person.posting.value
    if (posting.role === role && posting.ministry === ministry && posting.venue === venue)
      return setProblem(words.unchanged)
    const checked = submit('person.set-role', { person: person.id, ...posting }, basis)
    if (checked.ok) onClose()
    else setProblem(refusalText(checked.refusal))
  }
  return (
    <FormDialog
      title={words.title(name(person.name))}
      submit={words.submit}
      error={problem}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <PostingFields
        draft={draft}
        onChange={(changed) => {
          setDraft(changed)
          setProblem(null)
        }}
        isTried={isTried}
      />
      <p className={styles.hint}>{words.means}</p>
    </FormDialog>
  )
}
