import { MINUTE } from '#shared/board/instant.ts'
import type { Limits } from '#server/config.ts'
import { limiterInMemory } from '#server/limits/limiter.ts'

/** How many sockets one account may have, and one address may open: the seconds until there is another, 0 for now. */
export type SocketLimits = {
  fromAddress(address: string): Promise<number>
  /** @param open how many the account has already */
  ofAccount(person: string, open: number): Promise<number>
}

/** Seconds after which somebody who has as many as there may be asks again: a window that was closed is gone by then. */
const TRY_AGAIN = 10

export function createSocketLimits({ socketsPerAccount, socketsPerAddress }: Limits): SocketLimits {
  const byAccount = limiterInMemory({ name: 'account', attempts: socketsPerAccount, per: MINUTE })
  const byAddress = limiterInMemory({ name: 'address', attempts: socketsPerAddress, per: MINUTE })
  return {
    fromAddress: (address) => byAddress.take(address),
    ofAccount: (person, open) =>
      socketsPerAccount > 0 && open >= socketsPerAccount ? Promise.resolve(TRY_AGAIN) : byAccount.take(person),
  }
}
