import type { ThingRef } from '#shared/board/text.ts'
import { select } from '../acts/select.ts'
import { useDesk } from '../state/use-desk.ts'
import { useDeskView } from './use-desk-view.ts'
import { viewOfThing } from './view-of-thing.ts'

/** Leads to the row of a thing, in the list where it stands; to the list of inputs where it has none. */
export function useShowThing(): (of: ThingRef) => void {
  const desk = useDesk()
  const { show } = useDeskView()
  return (of) => {
    const view = viewOfThing(desk.sync.state().board, of)
    if (view === null) return desk.store.setState({ dialog: { is: 'inputs' } })
    select(desk, of)
    show(view)
  }
}
