import type { Logger } from 'pino'
import type { Change } from '#shared/board/change.ts'
import { rightsChangedFor } from '#shared/board/held-texts.ts'
import { MINUTE } from '#shared/board/instant.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { LiveBoard } from './board/live-board.ts'

/** Keeps the accounts as the log wants them, and tidy; answers with how to stop that. */
export function keepAccounts(accounts: Accounts, liveBoard: Pick<LiveBoard, 'onAppended'>, logger: Logger): () => void {
  const logFailure = (err: unknown): void => logger.error({ err }, 'the accounts could not be kept')

  function follow(change: Change): void {
    const person = rightsChangedFor(change)
    if (person === null) return
    accounts.forget(person)
    // The board lets nobody in who is disabled, and no session of before comes back with them. But they may be back
    // already, at a server that has heard of both: what was opened since is left alone by whoever hears of either late.
    if (change.type === 'person.disabled' || change.type === 'person.enabled')
      accounts.endOlderOf(person, change.recordedAt).catch(logFailure)
  }

  const stopFollowing = liveBoard.onAppended(({ changes }) => changes.forEach(follow))
  const tidying = setInterval(() => void accounts.tidy().catch(logFailure), MINUTE)
  return () => {
    stopFollowing()
    clearInterval(tidying)
  }
}
