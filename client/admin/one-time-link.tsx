import { useRef, useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { MadeLink } from '#shared/protocol/accounts.ts'
import styles from './dialogs.module.css'

/** A link to copy: its token stands behind `#`, so that neither a server's log nor a messenger's preview sees it. */
export function OneTimeLink({ link }: { link: MadeLink & { signInName: string | null } }) {
  const { link: words } = useWords(adminWords)
  const format = useFormat()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const address = `${location.origin}/link#${link.token}`
  // A date is not to be broken in two.
  const end = `${format.date(link.expiresAt)} ${format.time(link.expiresAt)}`.replaceAll(' ', '\u00a0')

  const handleCopy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      // Without a certificate, or by a policy of the house: then it is marked, to be copied by hand.
      field.current?.select()
      setCopied(false)
    }
  }
  return (
    <>
      <div className={styles.copy}>
        <TextField ref={field} label={words.address} readOnly value={address} onChange={() => {}} />
        <Button kind="primary" onClick={() => void handleCopy()}>
          {words.copy}
        </Button>
      </div>
      <output>{copied !== null && (copied ? words.copied : words.notCopied)}</output>
      <p>{words.until(end)}</p>
      <p className={styles.strong}>{words.once}</p>
      {link.signInName !== null && <p>{words.signInName(link.signInName)}</p>}
    </>
  )
}
