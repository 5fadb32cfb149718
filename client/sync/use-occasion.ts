import type { BoardMode } from '#shared/board/status.ts'
import { useAccount } from './account.tsx'
import { useSyncState } from './use-sync-state.ts'

/** What every screen has to say about itself, so that nobody takes one thing for another. */
export type Occasion = {
  /** `rehearsal` and `demo` are marked on every page. */
  mode: BoardMode
  /** An invented summit. */
  fictional: boolean
  /** Others can read along on the way to the server. */
  plainHttp: boolean
}

export function useOccasion(): Occasion {
  const mode = useSyncState((state) => state.board.mode)
  const fictional = useSyncState((state) => state.board.summit.fictional)
  const { plainHttp } = useAccount()
  return { mode, fictional, plainHttp }
}
