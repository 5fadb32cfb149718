import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { useWords } from '#client/i18n/use-words.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import type { WallFound } from '#shared/protocol/accounts.ts'
import { nameOf } from './name-draft.ts'
import styles from './pair-page.module.css'
import { useAnswerText } from './use-answer-text.ts'
import { useApproval } from './use-approval.ts'

type FoundScreenProps = {
  found: WallFound
  onApproved: (name: string) => void
  onOther: () => void
}

/** What the screen says of itself, to be compared with the one that somebody stands before, and then approved. */
export function FoundScreen({ found: { pairingId, screen }, onApproved, onOther }: FoundScreenProps) {
  const { pair: words } = useWords(adminWords)
  const { language } = useLanguage()
  const answerText = useAnswerText()
  const approve = useApproval(pairingId)
  const [name, setName] = useState(screen.name ?? '')
  const [isTried, setIsTried] = useState(false)
  const called = nameOf(language === 'ko' ? { ko: name, en: '' } : { ko: '', en: name })
  const { mutate, data, isPending } = useMutation({
    mutationFn: approve,
    networkMode: 'always',
    onSuccess: (answer) => answer.kind === 'done' && onApproved(name.trim()),
  })
  const handleApprove = () => {
    setIsTried(true)
    const { diagonalInch, distanceMetre } = screen
    if (called !== null) mutate({ name: called, screen: { diagonalInch, distanceMetre } })
  }
  return (
    <section className={styles.card} aria-labelledby="found">
      <h2 id="found" className={styles.cardTitle}>
        {words.isIt}
      </h2>
      <dl className={styles.facts}>
        <dt>{words.diagonal}</dt>
        <dd className="numeric">{words.inches(screen.diagonalInch)}</dd>
        <dt>{words.distance}</dt>
        <dd className="numeric">{words.metres(screen.distanceMetre)}</dd>
      </dl>
      <TextField
        label={words.name}
        required
        limit={NAME_LIMIT}
        error={isTried && called === null ? words.nameMissing : null}
        value={name}
        onChange={setName}
        onEnter={handleApprove}
      />
      <p className={styles.hint}>{words.compare}</p>
      {data !== undefined && data.kind !== 'done' && (
        <Banner tone="bad" announce="alert" className={styles.notice}>
          {answerText(data)}
        </Banner>
      )}
      <div className={styles.buttons}>
        <Button kind="primary" size="large" disabled={isPending} onClick={handleApprove}>
          {words.approve}
        </Button>
        <Button size="large" disabled={isPending} onClick={onOther}>
          {words.other}
        </Button>
      </div>
    </section>
  )
}
