import { MINUTE } from '#shared/board/instant.ts'
import type { Limits } from '#server/config.ts'
import { giveAllBack, type Limiter, limiterInMemory, takeAll } from '#server/limits/limiter.ts'

/** A minute, of one person. Each leaves a receipt for ever: who may change nothing must not fill the disk with them. */
const REFUSED_AT_MOST = 300

/** How many commands may come, from whom and from where. */
export type CommandLimits = {
  /** Takes a command, or says in how many seconds there will be one. */
  take(person: string, address: string): Promise<number>
  /** It was accepted: only refusals count on. */
  accepted(person: string): Promise<void>
}

export function createCommandLimits({ commandsPerAccount, commandsPerAddress }: Limits): CommandLimits {
  const refusals = limiterInMemory({ name: 'refused', attempts: REFUSED_AT_MOST, per: MINUTE })
  const byAccount = limiterInMemory({ name: 'account', attempts: commandsPerAccount, per: MINUTE })
  const byAddress = limiterInMemory({ name: 'address', attempts: commandsPerAddress, per: MINUTE })
  return {
    take(person, address) {
      const limits: [Limiter, string][] = [
        [refusals, person],
        [byAccount, person],
        [byAddress, address],
      ]
      return takeAll(limits)
    },
    accepted: (person) => giveAllBack([[refusals, person]]),
  }
}
