import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { healthWords } from '#client/i18n/health-words.ts'
import { useCompareNames } from '#client/i18n/sorting.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Health } from '#shared/protocol/health.ts'
import styles from './health-page.module.css'
import { healthNotes } from './health-notes.ts'
import { type HeardScreen, heardScreens } from './heard-screens.ts'
import { ScreensSection } from './screens-section.tsx'
import { ServerSection } from './server-section.tsx'
import { useHealth } from './use-health.ts'
import { useNoteText } from './use-note-text.ts'

/** How the server is, in words, and which walls and phones it hears. */
export function HealthPage() {
  const words = useWords(healthWords)
  const format = useFormat()
  const { health, isUnreachable, lookAgain } = useHealth()
  return (
    <>
      <div className={styles.head}>
        <p className={styles.asOf}>
          {health !== undefined && <strong className="numeric">{words.asOf(format.clock(health.now))}</strong>}{' '}
          {words.renewed}
        </p>
        <Button onClick={lookAgain}>{words.lookAgain}</Button>
      </div>
      {isUnreachable && (
        <Banner tone="cut" announce="status" className={styles.banner}>
          {health === undefined ? words.unknown : words.unreachable}
        </Banner>
      )}
      {health === undefined && !isUnreachable && <p>{words.loading}</p>}
      {health !== undefined && <Found health={health} />}
    </>
  )
}

function Found({ health }: { health: Health }) {
  const board = useBoard()
  const name = useName()
  const compare = useCompareNames()
  const screens = heardScreens(board, health, (one, other) => compare(name(one.name), name(other.name)))
  return (
    <>
      <Verdict health={health} screens={screens} />
      <ScreensSection screens={screens} now={health.now} />
      <ServerSection health={health} />
    </>
  )
}

/** One word, and what it rests on. */
function Verdict({ health, screens }: { health: Health; screens: readonly HeardScreen[] }) {
  const { notes: words, fine } = useWords(healthWords)
  const noteText = useNoteText(health)
  const notes = healthNotes(useBoard(), health, screens)
  const level = !health.ready ? 'bad' : notes.length > 0 ? 'warn' : 'ok'
  return (
    <section className={styles.verdict} data-level={level}>
      <StatusChip icon={ICONS[level]} tone={level} look="solid">
        {fine[level]}
      </StatusChip>
      <ul className={styles.notes}>
        {notes.length === 0 ? <li>{words.allFine}</li> : notes.map(noteText).map((text) => <li key={text}>{text}</li>)}
      </ul>
    </section>
  )
}

const ICONS = { ok: 'disc-check', warn: 'triangle-alert', bad: 'octagon-x' } as const
