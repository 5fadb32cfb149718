import { type FormEvent, useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { showToast } from '#client/design/toast-store.ts'
import { accountWords } from '#client/i18n/account-words.ts'
import { useAccountAnswerText } from '#client/i18n/use-account-answer-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { addPasskey } from '#client/sync/passkeys.ts'
import { useTakePasskeys } from '#client/sync/use-passkeys.ts'
import { PASSKEY_NAME_LIMIT } from '#shared/protocol/passkeys.ts'
import styles from './account-page.module.css'

/** Makes this device, or one beside it, a passkey: with the password, then by what the device asks for. */
export function AddPasskey() {
  const { passkeys: words } = useWords(accountWords)
  const answerText = useAccountAnswerText()
  const takePasskeys = useTakePasskeys()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const called = name.trim()
    if (called === '' || called.length > PASSKEY_NAME_LIMIT) return setError(words.faults.name(PASSKEY_NAME_LIMIT))
    if (password === '') return setError(words.faults.password)
    setError(null)
    setBusy(true)
    const answer = await addPasskey(called, password)
    setBusy(false)
    setPassword('')
    if (answer.kind !== 'done') return setError(answerText(answer))
    setName('')
    showToast({ tone: 'ok', message: words.registered(called) })
    takePasskeys(answer.body)
  }
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
      <p className={styles.soft}>{words.addText}</p>
      <TextField
        label={words.name}
        hint={words.nameHint}
        limit={PASSKEY_NAME_LIMIT}
        required
        autoComplete="off"
        value={name}
        onChange={setName}
      />
      <TextField
        type="password"
        label={words.password}
        required
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <p role="alert" className={styles.error}>
        {error}
      </p>
      <Button kind="primary" type="submit" disabled={busy}>
        {busy ? words.waiting : words.add}
      </Button>
    </form>
  )
}
