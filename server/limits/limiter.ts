import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'

/** How many attempts one key (a name, an account, an address) has from its first one on, until the time is over. */
export type Limit = {
  /** Tells its keys from those of other limits in the same store. */
  name: string
  /** 0: as many as anybody likes. */
  attempts: number
  /** Milliseconds. */
  per: number
}

/** Counts attempts against a limit. Once a key is over it, it stays so until its time is over. */
export type Limiter = {
  /** Takes one attempt, or none and answers in how many seconds there will be one; 0 says that it was taken. */
  take(key: string): Promise<number>
  /** Gives one back: what succeeded was no guess. */
  giveBack(key: string): Promise<void>
}

export type MakeLimiter = (limit: Limit) => Limiter

/** Counts in the memory of this process: a restart forgives, and each of several nodes counts for itself. */
export const limiterInMemory: MakeLimiter = (limit) => limiterBy(new RateLimiterMemory(pointsOf(limit)), limit)

/** A limit in the words of the library. */
export const pointsOf = ({ name, attempts, per }: Limit) => ({
  keyPrefix: name,
  points: attempts,
  duration: per / 1000,
})

/** Counts wherever the library's own limiter does. */
export function limiterBy(library: RateLimiterAbstract, { attempts }: Limit): Limiter {
  if (attempts === 0) return { take: () => Promise.resolve(0), giveBack: () => Promise.resolve() }
  return {
    async take(key) {
      try {
        await library.consume(key)
        return 0
      } catch (error) {
        // The library throws what it refuses, and whatever its store throws.
        if (!(error instanceof RateLimiterRes)) throw error
        return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
      }
    },
    async giveBack(key) {
      await library.reward(key)
    },
  }
}

/** Takes an attempt of every limit, or of none: the seconds until there is one of all, 0 when they were taken. */
export async function takeAll(limits: readonly (readonly [Limiter, string])[]): Promise<number> {
  for (const [index, [limiter, key]] of limits.entries()) {
    const seconds = await limiter.take(key)
    if (seconds === 0) continue
    await giveAllBack(limits.slice(0, index))
    return seconds
  }
  return 0
}

export async function giveAllBack(limits: readonly (readonly [Limiter, string])[]): Promise<void> {
  for (const [limiter, key] of limits) await limiter.giveBack(key)
}
