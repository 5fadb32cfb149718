import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { PanelSection } from '../panel/panel-parts.tsx'
import { useDesk } from '../state/use-desk.ts'
import { HistoryList } from './history-list.tsx'
import { OwnInputs } from './own-inputs.tsx'
import { useHistory } from './use-history.ts'
import { useTell } from './use-tell.ts'

const SHOWN = 3

/** The latest of what happened to a row, own inputs that are not on the board yet above it, and the way to all of it. */
export function HistorySection({ of, name }: { of: ThingRef; name: string }) {
  const { history: words, panel } = useWords(deskWords)
  const { terms } = useWords(statusWords)
  const { store } = useDesk()
  const { state, changes, texts } = useHistory(of)
  const tell = useTell(texts)
  const all = (
    <Button
      kind="link"
      size="small"
      aria-label={words.title(name)}
      onClick={() => store.setState({ dialog: { is: 'history', of } })}
    >
      {panel.wholeHistory}
    </Button>
  )
  return (
    <PanelSection title={terms.history} action={all}>
      <OwnInputs of={of} />
      <HistoryList told={changes.slice(0, SHOWN).map(tell)} />
      {state === 'unavailable' && <p>{words.unavailable}</p>}
      {state === 'loaded' && changes.length === 0 && <p>{words.none}</p>}
    </PanelSection>
  )
}
