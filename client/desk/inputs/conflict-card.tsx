import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Button } from '#client/design/button.tsx'
import { Icon } from '#client/design/icon.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { keepMine, keepTheirs } from '../acts/inputs.ts'
import { useDesk } from '../state/use-desk.ts'
import styles from './conflict-card.module.css'
import { type ConflictSide, conflictSides } from './conflict-sides.ts'
import { ShownValue } from './shown-value.tsx'
import { usePhrasing } from './use-phrasing.ts'

type ConflictCardProps = { of: ThingRef; id: CommandId }

/**
 * Two inputs that differ, side by side, below their row. Neither is offered before the other: no colour, no default,
 * a figure for each.
 */
export function ConflictCard({ of, id }: ConflictCardProps) {
  const words = useWords(deskWords).conflict
  const desk = useDesk()
  const { names, localized } = usePhrasing()
  const entry = useSyncState((state) => state.outbox.find(({ command }) => command.id === id))
  const confirmed = useSyncState((state) => state.confirmed)
  const me = useSyncState((state) => state.me)
  const who = useWho()
  const card = useFocusFromRow(of)
  const conflict = entry === undefined ? null : conflictSides(confirmed, me, entry, names, localized)
  if (conflict === null) return null
  const { theirs, mine } = conflict
  return (
    <fieldset ref={card} tabIndex={-1} aria-label={words.title(names.thing(of))} className={styles.card}>
      <p className={styles.title}>
        <Icon name="triangle-alert" />
        <strong>{words.title(names.thing(of))}</strong>
        <span>{words.choose}</span>
      </p>
      <div className={styles.sides}>
        <Side side={theirs} who={names.person(theirs.by)}>
          <Button shortcut="1" onClick={() => keepTheirs(desk, of, id)}>
            {words.keepTheirs(who(theirs.by))}
          </Button>
        </Side>
        <Side side={mine} who={words.mine(names.person(mine.by))}>
          <Button shortcut="2" onClick={() => keepMine(desk, of, id)}>
            {words.keepMine}
          </Button>
        </Side>
      </div>
      <p className={styles.stays}>{words.stays}</p>
    </fieldset>
  )
}

function Side({ side, who, children }: { side: ConflictSide; who: string; children: ReactNode }) {
  const { conflict: words } = useWords(deskWords)
  const { evidence: kinds } = useWords(statusWords)
  const format = useFormat()
  const { evidence, reason } = side.grounds
  const isStatus = side.asked.type === 'item.set-status' || side.asked.type === 'participation.set-status'
  const rests = evidence === null ? null : [kinds[evidence.kind], evidence.note].filter(Boolean).join(' ')
  return (
    <div className={styles.side}>
      <ShownValue asked={side.asked} grounds={side.grounds} />
      {children}
      <p className={styles.facts}>
        {[
          who,
          format.time(side.observedAt),
          ...(isStatus ? [rests === null ? words.noEvidence : words.evidence(rests)] : []),
          ...(reason === null ? [] : [words.reason(reason)]),
        ].join(' · ')}
      </p>
    </div>
  )
}

/** Their ministry, as 외교부 and 과기정통부 speak of each other; a colleague by name. */
function useWho(): (person: string) => string {
  const { ministry } = useWords(statusWords)
  const { names } = usePhrasing()
  const persons = useSyncState((state) => state.board.persons)
  const mine = useSyncState((state) => state.board.persons[state.me]?.posting.value.ministry)
  return (person) => {
    const theirs = persons[person]?.posting.value.ministry ?? null
    return theirs === null || theirs === mine ? names.person(person) : ministry[theirs]
  }
}

/** Takes the keyboard from its own row, and from nowhere else: nobody is torn away from what they write elsewhere. */
function useFocusFromRow(of: ThingRef) {
  const card = useRef<HTMLFieldSetElement>(null)
  useLayoutEffect(() => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && activeElement.dataset['tick'] === of) card.current?.focus()
  }, [of])
  return card
}
