import { deskWords } from '#client/i18n/desk-words.ts'
import { historyWords } from '#client/i18n/history-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useOutbox, useSyncState } from '#client/sync/use-sync-state.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { groundsBrought } from '../inputs/asked-for.ts'
import { inputPhrase } from '../inputs/input-phrase.ts'
import { inputsByThing } from '../inputs/input-standing.ts'
import { presentStatus } from '../inputs/present-status.ts'
import { usePhrasing } from '../inputs/use-phrasing.ts'
import styles from './history-list.module.css'

/** What this person has entered about a row and the board does not have yet. */
export function OwnInputs({ of }: { of: ThingRef }) {
  const { notYet } = useWords(historyWords)
  const { conflict: words } = useWords(deskWords)
  const format = useFormat()
  const phrasing = usePhrasing()
  const confirmed = useSyncState((state) => state.confirmed)
  const me = useSyncState((state) => state.me)
  const inputs = inputsByThing(useOutbox()).get(of) ?? []
  if (inputs.length === 0) return null
  const restsOn = (evidence: ReturnType<typeof groundsBrought>['evidence']) =>
    evidence === null ? [] : [words.evidence(phrasing.statuses.evidence[evidence.kind])]
  return (
    <ol className={styles.list} data-pending>
      {inputs.toReversed().map(({ command }) => (
        <li key={command.id}>
          <time dateTime={new Date(command.observedAt).toISOString()} className="numeric">
            {format.time(command.observedAt)}
          </time>
          <span>
            <strong>{phrasing.names.person(me)}</strong>{' '}
            {inputPhrase(command, phrasing, presentStatus(confirmed, command))}
            <small>{[...restsOn(groundsBrought(command, phrasing.localized).evidence), notYet].join(' · ')}</small>
          </span>
        </li>
      ))}
    </ol>
  )
}
