import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { SyncState } from '#client/sync/sync.ts'
import type { ThingRef } from '#shared/board/text.ts'
import styles from './watchers.module.css'

/** 과기정통부 보는 중: who else is at this row. Nothing if nobody is. */
export function Watchers({ of }: { of: ThingRef }) {
  const { row } = useWords(deskWords)
  const ids = useSyncState((state) => watchersOf(state, of))
  if (ids === '') return null
  return (
    <span className={styles.watchers}>
      <WatcherNames ids={ids.split(' ')}>{row.watching}</WatcherNames>
    </span>
  )
}

/** The ids of the others at a row, as one string: equal as long as they are the same people. */
const watchersOf = ({ presence, me }: SyncState, of: ThingRef): string =>
  (presence.find((each) => each.of === of)?.persons ?? []).filter((person) => person !== me).join(' ')

/** Another ministry by its name, a colleague of one's own by theirs. */
function WatcherNames({ ids, children }: { ids: readonly string[]; children: (who: string) => string }) {
  const { ministry } = useWords(statusWords)
  const persons = useSyncState((state) => state.board.persons)
  const mine = useSyncState((state) => state.board.persons[state.me]?.posting.value.ministry)
  const name = useName()
  const names = ids.flatMap((id) => {
    const person = persons[id]
    if (person === undefined) return []
    const theirs = person.posting.value.ministry
    return [theirs === null || theirs === mine ? name(person.name) : ministry[theirs]]
  })
  return children([...new Set(names)].join(', '))
}
