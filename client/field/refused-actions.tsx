import { Button } from '#client/design/button.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { decideHere } from '#client/sync/rules-here.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import styles from './entry-card.module.css'

type RefusedActionsProps = {
  entry: OutboxEntry
  onGiveReason: (entry: OutboxEntry) => void
}

/**
 * What can be done about a refused entry. Insisting is offered only where it would be accepted as things stand now;
 * neither side is the default.
 */
export function RefusedActions({ entry, onGiveReason }: RefusedActionsProps) {
  const { outbox: words } = useWords(fieldWords)
  const refusalText = useRefusalText()
  const sync = useSync()
  const { confirmed, me } = useSyncState((state) => state)
  const { command, progress } = entry
  if (progress.at !== 'refused') return null
  const { refusal } = progress
  const isConflict = refusal.kind === 'conflict'
  const wantsReason =
    refusal.kind === 'invalid' && refusal.rule === 'reason-required' && command.type === 'session.set-phase'
  // On the latest position nothing can conflict, whichever client this is.
  const again = { ...command, basis: confirmed.position }
  const decision = decideHere(confirmed, again, { person: me, client: 'this', now: sync.now() })
  return (
    <>
      {isConflict && !decision.ok && (
        <p className={styles.refused}>
          {words.cannotInsist} {refusalText(decision.refusal)}
        </p>
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={() => sync.discard(command.id)}>
          {isConflict ? words.keepTheirs : words.discard}
        </Button>
        {wantsReason && (
          <Button size="small" onClick={() => onGiveReason(entry)}>
            {words.giveReason}
          </Button>
        )}
        {!wantsReason && decision.ok && (
          <Button size="small" onClick={() => sync.insist(command.id)}>
            {isConflict ? words.keepMine : words.resend}
          </Button>
        )}
      </div>
    </>
  )
}
