import { unkeptCount } from './unkept-count.ts'
import { useNow } from './use-now.ts'
import { useOutbox } from './use-sync-state.ts'

/** `unkeptCount` of this page, now. */
export const useUnkept = (): number => unkeptCount({ outbox: useOutbox() }, useNow())
