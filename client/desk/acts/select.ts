import type { ThingRef } from '#shared/board/text.ts'
import type { Desk } from '../state/use-desk.ts'

/** Selects a row: the side panel shows it, and the keys act on it. */
export function select({ store }: Desk, of: ThingRef | null): void {
  if (store.getState().selected !== of) store.setState({ selected: of })
}
