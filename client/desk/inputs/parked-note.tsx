import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { CommandId } from '#shared/board/identity.ts'
import { useDesk } from '../state/use-desk.ts'
import { InputNote } from './input-note.tsx'
import { inputPhrase } from './input-phrase.ts'
import { presentStatus } from './present-status.ts'
import { usePhrasing } from './use-phrasing.ts'

/** An input that the server failed at again and again: it waits here for the person to send it again or let it go. */
export function ParkedNote({ id }: { id: CommandId }) {
  const { parked: words, refused } = useWords(deskWords)
  const { sync } = useDesk()
  const entry = useSyncState((state) => state.outbox.find(({ command }) => command.id === id))
  const phrasing = usePhrasing()
  if (entry?.progress.at !== 'parked') return null
  const { errorId } = entry.progress
  return (
    <InputNote
      title={words.title(inputPhrase(entry.command, phrasing, presentStatus(sync.state().confirmed, entry.command)))}
    >
      <span>
        {words.explain}
        {errorId !== null && ` ${words.errorId(errorId)}`}
      </span>
      <Button onClick={() => sync.resend(id)}>{refused.again}</Button>
      <Button onClick={() => sync.discard(id)}>{refused.dismiss}</Button>
    </InputNote>
  )
}
