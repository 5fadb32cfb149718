import { type ReactNode, type SubmitEvent, useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { Checkbox } from '#client/design/checkbox.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Entry } from '#client/sync/account-api.ts'
import type { WhoIsHere } from '#client/sync/who-is-here.ts'
import type { SignIn } from '#shared/protocol/accounts.ts'
import styles from './credentials-form.module.css'
import { PasswordField } from './password-field.tsx'
import { useEntryText } from './use-entry-text.ts'

type CredentialsFormProps = {
  /** Above the fields: what this form is for. */
  children: ReactNode
  /** `new` sets a password, `current` asks for the one that was set. */
  password: 'current' | 'new'
  /** Filled in already, where it is known. */
  signInName?: string
  submitLabel: string
  onSubmit: (credentials: SignIn) => Promise<Entry>
  onEntered: (here: WhoIsHere) => void
}

/** A name and a password, sent once at a time; what is wrong with them is said above, and stays until the next try. */
export function CredentialsForm({
  children,
  password,
  submitLabel,
  onSubmit,
  onEntered,
  ...given
}: CredentialsFormProps) {
  const words = useWords(signInWords)
  const entryText = useEntryText()
  const [signInName, setSignInName] = useState(given.signInName ?? '')
  const [secret, setSecret] = useState('')
  const [isShared, setIsShared] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async () => {
    setIsSending(true)
    const entry = await onSubmit({ signInName, password: secret, ...(isShared && { sharedComputer: true }) })
    setIsSending(false)
    if (entry.kind === 'entered') onEntered(entry.here)
    else setProblem(entryText(entry))
  }
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isSending && signInName !== '' && secret !== '') void send()
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      {children}
      {problem !== null && (
        <Banner tone="bad" announce="alert">
          {problem}
        </Banner>
      )}
      <TextField
        label={words.name}
        value={signInName}
        onChange={setSignInName}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has nothing else to read first
        autoFocus={given.signInName === undefined}
      />
      <PasswordField
        label={password === 'new' ? words.link.newPassword : words.password}
        value={secret}
        onChange={setSecret}
        autoComplete={`${password}-password`}
      />
      {password === 'current' && (
        <Checkbox label={words.shared} hint={words.sharedHint} checked={isShared} onChange={setIsShared} />
      )}
      <Button type="submit" kind="primary" size="large" aria-disabled={isSending}>
        {submitLabel}
      </Button>
    </form>
  )
}
