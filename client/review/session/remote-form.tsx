import { type FormEvent, useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { showToast } from '#client/design/toast-store.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useAccountAnswerText } from '#client/i18n/use-account-answer-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import type { Review } from '#shared/board/review/review-schema.ts'
import styles from './attendance.module.css'
import { letRemoteIn } from './let-remote-in.ts'

/** Lets a phone in as a remote by the digits that it shows. */
export function RemoteForm({ review }: { review: Review }) {
  const { remote: words } = useWords(reviewSessionWords)
  const answerText = useAccountAnswerText()
  const sync = useSync()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { ko, en } = reviewSessionWords
  const number = review.stageHolders.length + 1

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const digits = code.normalize('NFKC').replaceAll(/\D/g, '')
    if (digits === '') return setError(words.codeMissing)
    setBusy(true)
    const name = { ko: ko.remote.name(number), en: en.remote.name(number) }
    const answer = await letRemoteIn(sync, review.id, digits, name)
    setBusy(false)
    if (answer.kind !== 'done') return setError(answerText(answer))
    setCode('')
    setError(null)
    showToast({ tone: 'ok', message: words.letIn })
  }
  return (
    <form noValidate className={styles.other} onSubmit={(event) => void handleSubmit(event)}>
      <TextField
        label={words.code}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        value={code}
        onChange={setCode}
      />
      <Button type="submit" disabled={busy}>
        {words.connect}
      </Button>
    </form>
  )
}
