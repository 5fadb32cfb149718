import { useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { useLocalized } from '#client/i18n/localized.ts'
import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { type Entry, redeemLink } from '#client/sync/account-api.ts'
import type { WhoIsHere } from '#client/sync/who-is-here.ts'
import type { Link } from '#shared/protocol/accounts.ts'
import { CredentialsForm } from './credentials-form.tsx'
import styles from './sign-in-page.module.css'
import { useEntryText } from './use-entry-text.ts'

type LinkFormProps = {
  token: string
  link: Link
  onEntered: (here: WhoIsHere) => void
}

/** What a link is for: setting a password, or only coming in. */
export function LinkForm({ token, link, onEntered }: LinkFormProps) {
  const { link: words } = useWords(signInWords)
  const localized = useLocalized()
  const greeting = (
    <h2 className={styles.title}>{link.name === null ? words.title : words.greeting(localized(link.name))}</h2>
  )
  if (link.purpose === 'sign-in')
    return (
      <div className={styles.entry}>
        {greeting}
        <EnterButton label={words.enter} onEnter={() => redeemLink({ token })} onEntered={onEntered} />
      </div>
    )
  return (
    <CredentialsForm
      password="new"
      {...(link.signInName !== null && { signInName: link.signInName })}
      submitLabel={words.set}
      onSubmit={(credentials) => redeemLink({ token, credentials })}
      onEntered={onEntered}
    >
      {greeting}
      <p>{link.signInName === null ? words.choose : words.chooseAgain}</p>
    </CredentialsForm>
  )
}

type EnterButtonProps = {
  label: string
  onEnter: () => Promise<Entry>
  onEntered: (here: WhoIsHere) => void
}

function EnterButton({ label, onEnter, onEntered }: EnterButtonProps) {
  const entryText = useEntryText()
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const enter = async () => {
    setIsSending(true)
    const entry = await onEnter()
    setIsSending(false)
    if (entry.kind === 'entered') onEntered(entry.here)
    else setProblem(entryText(entry))
  }
  return (
    <>
      {problem !== null && (
        <Banner tone="bad" announce="alert">
          {problem}
        </Banner>
      )}
      <Button kind="primary" size="large" disabled={isSending} onClick={() => void enter()}>
        {label}
      </Button>
    </>
  )
}
