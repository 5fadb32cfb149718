import { Button } from '#client/design/button.tsx'
import { Icon } from '#client/design/icon.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { thingsOfCommand } from '#client/sync/things-of-command.ts'
import { useBoard, useOutbox } from '#client/sync/use-sync-state.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { nextPhases, previousPhases } from '#shared/board/phases.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { openCriticalItems, sessionRef } from '#shared/board/session.ts'
import type { SessionPhase } from '#shared/board/status.ts'
import { EntryCard } from './entry-card.tsx'
import styles from './phase-card.module.css'

type PhaseCardProps = {
  session: Session
  /** Items still to be checked. */
  left: number
  onEnter: (phase: SessionPhase) => void
  onStepBack: () => void
  onGiveReason: (entry: OutboxEntry) => void
}

/** The way to the next phase. It invites only where nothing critical stands against it. */
export function PhaseCard({ session, left, onEnter, onStepBack, onGiveReason }: PhaseCardProps) {
  const { phase: words } = useWords(fieldWords)
  const { phase: names } = useWords(statusWords)
  const board = useBoard()
  const next = nextPhases(session.format, session.phase.value)
  const canStepBack = previousPhases(session.format, session.phase.value).length > 0
  const ways = next.map((to) => ({ to, critical: openCriticalItems(board, session, to) }))
  const [nearest] = ways
  const turnedDown = useOutbox().find(
    ({ command, progress }) => progress.at === 'refused' && thingsOfCommand(command).includes(sessionRef(session.id)),
  )
  return (
    <section className={styles.card} aria-label={words.next}>
      <div className={styles.head}>
        <h2>
          {nearest === undefined ? words.over : words.next}
          {ways.length === 1 && nearest !== undefined && <b>{names[nearest.to]}</b>}
        </h2>
        {canStepBack && (
          <Button kind="quiet" size="small" icon="undo" className={styles.back} onClick={onStepBack}>
            {words.back}
          </Button>
        )}
      </div>
      {turnedDown !== undefined && <EntryCard entry={turnedDown} onGiveReason={onGiveReason} />}
      <div className={styles.ways} hidden={turnedDown !== undefined}>
        {ways.map(({ to, critical }, index) => (
          <Button
            key={to}
            size="large"
            kind={critical.length === 0 && index === 0 ? 'primary' : 'secondary'}
            {...(critical.length === 0 && { iconAfter: 'arrow-right' })}
            className={critical.length > 0 || index > 0 ? styles.outlined : undefined}
            onClick={() => onEnter(to)}
          >
            {critical.length === 0 && words.to[to]}
            {critical.length > 0 && (ways.length === 1 ? words.withReason : words.withReasonTo(names[to]))}
          </Button>
        ))}
      </div>
      {nearest !== undefined && turnedDown === undefined && <Standing critical={nearest.critical} left={left} />}
    </section>
  )
}

/** Why one may, or should not yet, go on. */
function Standing({ critical, left }: { critical: readonly Item[]; left: number }) {
  const { phase: words } = useWords(fieldWords)
  const blocked = critical.filter(({ state }) => state.value.status === 'blocked').length
  if (critical.length === 0)
    return <p className={styles.well}>{left > 0 ? `${words.criticalDone} ${words.left(left)}` : words.criticalDone}</p>
  return (
    <p className={styles.trouble} data-tone={blocked > 0 ? 'bad' : 'warn'}>
      <Icon name={blocked > 0 ? 'octagon-x' : 'triangle-alert'} />
      {blocked > 0 ? words.blocked(blocked) : words.open(critical.length)}
    </p>
  )
}
