import { Clock } from '#client/design/clock.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { Menu } from '#client/design/menu.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { fieldWords } from '#client/i18n/field-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Session } from '#shared/board/session-schema.ts'
import styles from './field-header.module.css'
import { SessionTimes } from './session-times.tsx'
import { phaseSince } from './session-start.ts'

type FieldHeaderProps = {
  session: Session | null
  /** To choose from. */
  sessions: readonly Session[]
  now: Instant
  onChoose: (session: string) => void
}

/** Which session, in which phase and for how long, where, and how long until it starts. */
export function FieldHeader({ session, sessions, now, onChoose }: FieldHeaderProps) {
  const { mode } = useOccasion()
  const common = useWords(commonWords)
  const name = useName()
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        {session === null || sessions.length < 2 ? (
          <h1 className={styles.session}>{session === null ? common.rooms.field : name(session.shortName)}</h1>
        ) : (
          <SessionMenu session={session} sessions={sessions} onChoose={onChoose} />
        )}
        <span className={styles.mark}>
          <ExerciseMark mode={mode} />
        </span>
        <Clock now={now} className={styles.clock} />
      </div>
      {session !== null && <PhaseLines session={session} now={now} />}
    </header>
  )
}

function SessionMenu({ session, sessions, onChoose }: Omit<FieldHeaderProps, 'now'> & { session: Session }) {
  const { sessions: words } = useWords(fieldWords)
  const format = useFormat()
  const name = useName()
  return (
    <h1 className={styles.session}>
      <Menu
        label={words.choose}
        trigger={{ kind: 'quiet', className: styles.choose, children: name(session.shortName) }}
        items={sessions.map(({ id, shortName, day }) => ({
          id,
          label: `${name(shortName)} · ${format.day(day)}`,
          onSelect: () => onChoose(id),
        }))}
      />
    </h1>
  )
}

function PhaseLines({ session, now }: { session: Session; now: Instant }) {
  const words = useWords(fieldWords)
  const status = useWords(statusWords)
  const format = useFormat()
  const name = useName()
  const { venues } = useBoard()
  const since = phaseSince(session)
  const venue = session.venue === null ? undefined : venues[session.venue]
  return (
    <>
      <p className={styles.phase}>
        <strong>{status.phase[session.phase.value]}</strong>
        {since !== null && <span className="numeric">{words.times.inPhase(format.duration(now - since))}</span>}
      </p>
      <p className={styles.place}>
        {venue !== undefined && <span>{name(venue.name)}</span>}
        <SessionTimes session={session} now={now} />
      </p>
    </>
  )
}
