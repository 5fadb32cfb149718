import { useEffect, useEffectEvent } from 'react'
import { showToast } from '#client/design/toast-store.ts'
import { VisuallyHidden } from '#client/design/visually-hidden.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { redo } from '../acts/undo.ts'
import type { Saying } from '../state/desk-store.ts'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import { useSaid } from './use-said.ts'
import { useShowThing } from './use-show-thing.ts'

/** Says what has just happened: aloud what is seen in the table anyway, as a passing message what is not. */
export function Announcer() {
  const said = useDeskState((state) => state.said)
  const say = useSaid()
  usePassingMessage(said)
  return (
    <VisuallyHidden>
      <output>{said === null || isPassing(said) ? '' : say(said)}</output>
    </VisuallyHidden>
  )
}

const isPassing = ({ what }: Saying): boolean => ['refused', 'overtaken', 'undone', 'waits'].includes(what)

/** A message is spoken by its own region. */
function usePassingMessage(said: Saying | null): void {
  const { undo, refused } = useWords(deskWords)
  const showThing = useShowThing()
  const desk = useDesk()
  const say = useSaid()
  const show = useEffectEvent((saying: Saying) => {
    const message = say(saying)
    if (saying.what === 'undone')
      showToast({ tone: 'ok', message, action: { label: undo.redo, onPress: () => redo(desk) } })
    else if (saying.what === 'waits')
      showToast({ tone: 'bad', message, action: { label: refused.show, onPress: () => showThing(saying.of) } })
    else showToast({ tone: 'bad', message })
    // Said once: coming back from another room says it no second time.
    desk.store.setState({ said: null })
  })
  useEffect(() => {
    if (said !== null && isPassing(said)) show(said)
  }, [said])
}
