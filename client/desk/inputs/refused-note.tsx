import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { adviceOnCommand } from '#client/sync/advice.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { keepMine } from '../acts/inputs.ts'
import { useDesk } from '../state/use-desk.ts'
import { inputPhrase } from './input-phrase.ts'
import { presentStatus } from './present-status.ts'
import { InputNote } from './input-note.tsx'
import { usePhrasing } from './use-phrasing.ts'
import { wordsWritten } from './words-written.ts'

/** An input that the server did not accept, below its row: what it was, why not, and what can be done with it. */
export function RefusedNote({ of, id }: { of: ThingRef; id: CommandId }) {
  const words = useWords(deskWords).refused
  const desk = useDesk()
  const entry = useSyncState((state) => state.outbox.find(({ command }) => command.id === id))
  const phrasing = usePhrasing()
  const refusalText = useRefusalText()
  const format = useFormat()
  if (entry?.progress.at !== 'refused') return null
  const { refusal } = entry.progress
  const was = presentStatus(desk.sync.state().confirmed, entry.command)
  // An undo goes behind nobody; anything else may be sent again where the rules would take it now.
  const again = entry.command.type !== 'undo' && adviceOnCommand(desk.sync, entry.command) === null
  return (
    <InputNote title={words.title(inputPhrase(entry.command, phrasing, was))}>
      <span>
        {refusal.kind === 'conflict'
          ? words.overtaken(phrasing.names.person(refusal.theirs.by), format.time(refusal.theirs.observedAt))
          : refusalText(refusal)}
        {wordsWritten(entry.command).map((text) => (
          <q key={phrasing.localized(text)}>{phrasing.localized(text)}</q>
        ))}
      </span>
      {again && <Button onClick={() => keepMine(desk, of, id)}>{words.anyway}</Button>}
      <Button onClick={() => desk.sync.discard(id)}>{words.dismiss}</Button>
    </InputNote>
  )
}
