import { useState } from 'react'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import styles from './dialogs.module.css'
import { nameProblem, nameOf } from './name-draft.ts'
import { emptyPosting, postingOf } from './posting-draft.ts'
import { PostingFields } from './posting-fields.tsx'
import { useCheckedCommand } from './use-checked-command.ts'

type AdmitDialogProps = { onAdmitted: (person: PersonId) => void; onClose: () => void }

/** Who, as what. Their one-time link follows as soon as the server knows them. */
export function AdmitDialog({ onAdmitted, onClose }: AdmitDialogProps) {
  const { admit: words } = useWords(adminWords)
  const refusalText = useRefusalText()
  const submit = useCheckedCommand()
  const [name, setName] = useState({ ko: '', en: '' })
  const [post, setPost] = useState({ ko: '', en: '' })
  const [posting, setPosting] = useState(emptyPosting)
  const [isTried, setIsTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const handleSubmit = () => {
    setIsTried(true)
    const complete = postingOf(posting)
    const called = nameOf(name)
    if (complete === null || called === null || nameProblem(post) !== null) return
    const postCalled = nameOf(post)
    const checked = submit('person.admit', { ...complete, name: called, ...(postCalled && { post: postCalled }) })
    if (checked.ok) onAdmitted(checked.id)
    else setRefusal(checked.refusal)
  }

  const problem = { empty: words.nameMissing, unfit: words.notText }
  const nameError = isTried && nameOf(name) === null ? problem[nameProblem(name) ?? 'empty'] : null
  const postError = isTried && nameProblem(post) !== null ? words.notText : null
  return (
    <FormDialog
      title={words.title}
      submit={words.submit}
      error={refusal === null ? null : refusalText(refusal)}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextField
          label={words.nameKo}
          limit={NAME_LIMIT}
          error={nameError}
          value={name.ko}
          onChange={(ko) => setName({ ...name, ko })}
        />
        <TextField
          label={words.nameEn}
          limit={NAME_LIMIT}
          value={name.en}
          onChange={(en) => setName({ ...name, en })}
        />
        <TextField
          label={words.postKo}
          limit={NAME_LIMIT}
          error={postError}
          value={post.ko}
          onChange={(ko) => setPost({ ...post, ko })}
        />
        <TextField
          label={words.postEn}
          limit={NAME_LIMIT}
          value={post.en}
          onChange={(en) => setPost({ ...post, en })}
        />
      </div>
      <p className={styles.hint}>{words.names}</p>
      <PostingFields draft={posting} onChange={setPosting} isTried={isTried} />
    </FormDialog>
  )
}
