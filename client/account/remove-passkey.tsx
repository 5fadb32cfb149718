import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { showToast } from '#client/design/toast-store.ts'
import { accountWords } from '#client/i18n/account-words.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { useAccountAnswerText } from '#client/i18n/use-account-answer-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { removePasskey } from '#client/sync/passkeys.ts'
import { useTakePasskeys } from '#client/sync/use-passkeys.ts'
import styles from './account-page.module.css'

/** Asks before a device can no longer prove anything. */
export function RemovePasskey({ passkey, onClose }: { passkey: { id: string; name: string }; onClose: () => void }) {
  const { passkeys: words } = useWords(accountWords)
  const { actions } = useWords(commonWords)
  const answerText = useAccountAnswerText()
  const takePasskeys = useTakePasskeys()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const handleRemove = async () => {
    setBusy(true)
    const answer = await removePasskey(passkey.id)
    setBusy(false)
    if (answer.kind !== 'done') return setError(answerText(answer))
    showToast({ tone: 'ok', message: words.removed(passkey.name) })
    takePasskeys(answer.body)
  }
  return (
    <Dialog
      title={words.removeTitle(passkey.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{actions.cancel}</Button>
          <Button kind="danger" disabled={busy} onClick={() => void handleRemove()}>
            {words.remove}
          </Button>
        </>
      }
    >
      <p>{words.removeText}</p>
      <p role="alert" className={styles.error}>
        {error}
      </p>
    </Dialog>
  )
}
