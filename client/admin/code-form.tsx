import { type FormEvent, useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import styles from './pair-page.module.css'
import { codeDigits, isWholeCode, shownCode } from './pairing-code.ts'

type CodeFormProps = {
  /** Digits to begin with. */
  initial: string
  /** Why the last code led nowhere, as a sentence. */
  problem: string | null
  isLookingUp: boolean
  onLookUp: (digits: string) => void
}

/** Where the code of a screen is typed. */
export function CodeForm({ initial, problem, isLookingUp, onLookUp }: CodeFormProps) {
  const { pair: words } = useWords(adminWords)
  const [digits, setDigits] = useState(initial)
  const [isTried, setIsTried] = useState(false)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (isWholeCode(digits)) onLookUp(digits)
  }
  return (
    <form noValidate className={styles.card} onSubmit={handleSubmit}>
      <p>{words.lead}</p>
      <div className={styles.code}>
        <TextField
          label={words.code}
          hint={words.codeHint}
          error={isTried && !isWholeCode(digits) ? words.codeIncomplete : null}
          inputMode="numeric"
          autoComplete="off"
          value={shownCode(digits)}
          onChange={(typed) => setDigits(codeDigits(typed))}
        />
      </div>
      {problem !== null && (
        <Banner tone="bad" announce="alert" className={styles.notice}>
          {problem}
        </Banner>
      )}
      <Button kind="primary" size="large" type="submit" disabled={isLookingUp}>
        {isLookingUp ? words.lookingUp : words.lookUp}
      </Button>
    </form>
  )
}
