import { Button } from '#client/design/button.tsx'
import { Icon } from '#client/design/icon.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { accountWords } from '#client/i18n/account-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import styles from './proof-field.module.css'
import type { Proof } from './use-proof.ts'

/** How somebody proves who they are, and the other way to. */
export function ProofField({ proof }: { proof: Proof }) {
  const { proof: words } = useWords(accountWords)
  const { way, turn, password, setPassword } = proof
  return (
    <div className={styles.proof}>
      {way === 'password' ? (
        <TextField
          type="password"
          label={words.password}
          hint={words.hint}
          required
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      ) : (
        <p className={styles.passkey}>
          <Icon name="lock" /> {words.passkey}
        </p>
      )}
      {turn !== null && (
        <Button kind="link" onClick={turn}>
          {way === 'passkey' ? words.usePassword : words.usePasskey}
        </Button>
      )}
    </div>
  )
}
