import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { HistoryList } from '../history/history-list.tsx'
import { OwnInputs } from '../history/own-inputs.tsx'
import { useHistory } from '../history/use-history.ts'
import { useTell } from '../history/use-tell.ts'
import { useNames } from '../use-names.ts'

/** Everything that has happened to a row, in sentences, newest first, in pages. */
export default function HistoryDialog({ of, onClose }: { of: ThingRef; onClose: () => void }) {
  const { history: words } = useWords(deskWords)
  const names = useNames()
  const { state, changes, texts, more } = useHistory(of)
  const tell = useTell(texts)
  return (
    <Dialog title={words.title(names.thing(of))} onClose={onClose}>
      <OwnInputs of={of} />
      <HistoryList told={changes.map(tell)} wholeDates />
      {state === 'loading' && <p>{words.loading}</p>}
      {state === 'unavailable' && <p>{words.unavailable}</p>}
      {state === 'loaded' && changes.length === 0 && <p>{words.none}</p>}
      {more !== null && <Button onClick={more}>{words.more}</Button>}
    </Dialog>
  )
}
