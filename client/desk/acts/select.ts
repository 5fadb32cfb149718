import type { ThingRef } from '#shared/board/text.ts'
import type { Desk } from '../state/use-desk.ts'

/** Selects a row: the side panel shows it, and others see that somebody is at it. */
export function select({ sync, store }: Desk, of: ThingRef | null): void {
  if (store.getState().selected === of) return
  store.setState({ selected: of })
  sync.look(of)
}
