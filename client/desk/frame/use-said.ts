import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { conflictSides } from '../inputs/conflict-sides.ts'
import { inputPhrase } from '../inputs/input-phrase.ts'
import { presentStatus } from '../inputs/present-status.ts'
import { usePhrasing } from '../inputs/use-phrasing.ts'
import type { Saying } from '../state/desk-store.ts'

/** What has happened, in a sentence. */
export function useSaid(): (saying: Saying) => string {
  const { said: words, conflict, parked, refused, undo } = useWords(deskWords)
  const { attendance, item, claim } = useWords(statusWords)
  const sync = useSync()
  const format = useFormat()
  const phrasing = usePhrasing()
  const refusalText = useRefusalText()
  const { names, localized } = phrasing
  return (saying) => {
    switch (saying.what) {
      case 'attendance-set': {
        const set = words.set(names.thing(saying.of), attendance[saying.status])
        return saying.claim ? `${set}. ${claim}. ${words.proveWith}` : set
      }
      case 'item-set':
        return words.set(names.thing(saying.of), item[saying.status])
      case 'reconfirmed':
        return words.reconfirmed(names.thing(saying.of))
      case 'chosen':
        return words.kept(names.thing(saying.of))
      case 'refused':
        return `${names.thing(saying.of)}: ${refusalText(saying.refusal)}`
      case 'undone':
        return undo.done(names.thing(saying.undo.of), inputPhrase(saying.undo.asked, phrasing, saying.undo.was))
      case 'overtaken': {
        const { by, observedAt } = saying.by
        return undo.overtaken(names.thing(saying.undo.of), names.person(by), format.time(observedAt))
      }
      case 'waits': {
        const { outbox, confirmed } = sync.state()
        const entry = outbox.find(({ command }) => command.id === saying.id)
        if (entry === undefined) return ''
        const { title } = entry.progress.at === 'parked' ? parked : refused
        const input = inputPhrase(entry.command, phrasing, presentStatus(confirmed, entry.command))
        return title(`${names.thing(saying.of)} ${input}`)
      }
      case 'conflict': {
        const { confirmed, me, outbox } = sync.state()
        const entry = outbox.find(({ command }) => command.id === saying.id)
        const found = entry === undefined ? null : conflictSides(confirmed, me, entry, names, localized)
        if (found === null) return ''
        const { of, theirs, mine } = found
        return conflict.announced(
          names.thing(of),
          inputPhrase(theirs.asked, phrasing, null),
          inputPhrase(mine.asked, phrasing, null),
        )
      }
    }
  }
}
