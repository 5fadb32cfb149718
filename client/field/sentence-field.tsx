import { Button } from '#client/design/button.tsx'
import { TextArea } from '#client/design/text-area.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { TEXT_LIMIT } from '#shared/board/text.ts'
import styles from './sentence-field.module.css'
import type { Sentence } from './use-sentence.ts'

type SentenceFieldProps = {
  label: string
  hint: string
  sentence: Sentence
  /** Sentences that a press writes. */
  phrases?: readonly (readonly [chip: string, sentence: string])[]
}

/** Where a sentence is put together by thumb, or written: in this order, so that no keyboard rises before it is wanted. */
export function SentenceField({ label, hint, sentence, phrases = [] }: SentenceFieldProps) {
  const { problem: words } = useWords(fieldWords)
  const { text, setText, error } = sentence
  const append = (phrase: string) => setText(text.trim() === '' ? phrase : `${text.trim()} ${phrase}`)
  return (
    <div className={styles.field}>
      {phrases.length > 0 && (
        <fieldset aria-label={words.templates} className={styles.phrases}>
          {phrases.map(([chip, phrase]) => (
            <Button key={chip} size="small" onClick={() => append(phrase)}>
              {chip}
            </Button>
          ))}
        </fieldset>
      )}
      <TextArea {...{ label, hint, error }} limit={TEXT_LIMIT} required value={text} onChange={setText} />
    </div>
  )
}
