import { type Instant, instant } from '#shared/board/instant.ts'

/**
 * The time that a demo's server goes by: the real one, once it runs. Before, while a past is written, it stands where
 * it is put, so that the log tells of those days as if it had been there.
 */
export type DemoClock = {
  now(): Instant
  /** Puts it to where the log's clock shows `shown`. */
  setTo(shown: Instant): void
  /** From now on it is the real time, and the log's clock shows when the story opens. */
  run(): void
}

/** @param story the times on the log's clock at which the log begins and at which visitors come in */
export function demoClock({ begins, opens }: { begins: Instant; opens: Instant }): DemoClock {
  const started = instant(Date.now() - (opens - begins))
  let standing: Instant | null = started
  return {
    now: () => standing ?? instant(Date.now()),
    setTo(shown) {
      standing = instant(started + (shown - begins))
    },
    run() {
      standing = null
    },
  }
}
