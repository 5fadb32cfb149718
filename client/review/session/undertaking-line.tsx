import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { RecordedUndertaking } from '#shared/board/review/review-schema.ts'
import { useNames } from '../names/use-names.ts'
import { useUntil } from '../names/use-until.ts'
import styles from './undertaking-line.module.css'

/** A condition or an action: what, who, by when, and how one sees that it is done. */
export function UndertakingLine({ undertaking }: { undertaking: RecordedUndertaking }) {
  const { entry: words } = useWords(reviewSessionWords)
  const names = useNames()
  const until = useUntil()
  const { kind, sentence, criterion } = undertaking
  return (
    <p className={styles.line}>
      <span className={styles.kind}>{words.undertaking[kind]}</span> {names.text(sentence)}
      <span className={styles.who}>
        {names.owner(undertaking)} · {until(undertaking)} · {names.text(criterion)}
      </span>
    </p>
  )
}
