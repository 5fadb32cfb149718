import { Dialog } from '#client/design/dialog.tsx'
import { KeyHint } from '#client/design/key-hint.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import styles from './help-dialog.module.css'

/** The keys of the session. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { help: words } = useWords(reviewSessionWords)
  return (
    <Dialog title={words.title} onClose={onClose}>
      <dl className={styles.keys}>
        {words.keys.map(([keys, does]) => (
          <div key={keys} className={styles.key}>
            <dt>
              <KeyHint keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{words.typing}</p>
    </Dialog>
  )
}
