import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { useLocalized } from '#client/i18n/localized.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useOutbox } from '#client/sync/use-sync-state.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { isReviewCommand } from '#shared/board/review/is-review.ts'
import { useRoomRefusalText } from '../names/use-room-refusal-text.ts'
import styles from './refused-inputs.module.css'
import { wordsIn } from './words-in.ts'

/** What the server did not take, with the words that were written: to be sent again as things are now, or thrown away. */
export function RefusedInputs() {
  const { refused: words } = useWords(reviewRoomWords)
  const refusalText = useRoomRefusalText()
  const localized = useLocalized()
  const sync = useSync()
  const stuck = useOutbox().filter(isStuck)
  return stuck.map(({ command, progress }) => {
    const written = wordsIn(command.payload)
    const isRefused = progress.at === 'refused'
    return (
      <Banner
        key={command.id}
        tone="warn"
        announce="alert"
        end={
          <span className={styles.acts}>
            <Button size="small" onClick={() => (isRefused ? sync.insist(command.id) : sync.resend(command.id))}>
              {words.again}
            </Button>
            <Button size="small" onClick={() => sync.discard(command.id)}>
              {words.discard}
            </Button>
          </span>
        }
      >
        <strong>{isRefused ? refusalText(progress.refusal) : words.parked}</strong>
        {written.length > 0 && <p className={styles.written}>{written.map(localized).join(' · ')}</p>}
      </Banner>
    )
  })
}

const isStuck = ({ command, progress }: OutboxEntry): boolean =>
  (progress.at === 'refused' || progress.at === 'parked') && isReviewCommand(command)
