import type { Logger } from 'pino'
import type { LogStore } from '#server/log/log-store.ts'

/** Milliseconds. */
export type ScrubTimes = {
  /** What is erased within these is scrubbed together: each scrub rewrites all texts. */
  gather: number
  /** Until the next attempt, while somebody reads or the disk has no room. */
  again: number
}
const TIMES: ScrubTimes = { gather: 1_000, again: 60_000 }
/** After so many refusals it is said, and after as many again. */
const SAY_AFTER = 5

/** Sees to it that the bytes of what was erased leave the store's files, however often that has to be tried. */
export type Scrubber = {
  /** Something was erased, or may have been before a crash: the store knows. */
  due(): void
  /** One last attempt, if one is due. */
  close(): Promise<void>
}

export function createScrubber(
  store: Pick<LogStore, 'scrub'>,
  logger: Pick<Logger, 'warn' | 'error'>,
  { gather, again }: ScrubTimes = TIMES,
): Scrubber {
  let isDue = false
  let isClosed = false
  let refused = 0
  let attempt = Promise.resolve()
  /** Of the attempt that is to come, or under way: there is one at a time. */
  let timer: NodeJS.Timeout | undefined

  function later(delay: number): void {
    if (!isClosed) timer = setTimeout(() => void (attempt = tryNow()), delay).unref()
  }

  async function tryNow(): Promise<void> {
    // What is erased from here on may miss the rewriting.
    isDue = false
    const isDone = await scrubbed()
    isDue ||= !isDone
    timer = undefined
    if (isDue) later(isDone ? gather : again)
  }

  async function scrubbed(): Promise<boolean> {
    try {
      const isDone = await store.scrub()
      refused = isDone ? 0 : refused + 1
      if (refused > 0 && refused % SAY_AFTER === 0)
        logger.warn({ attempts: refused }, 'what was erased is still in the files: somebody reads, or there is no room')
      return isDone
    } catch (err) {
      logger.error({ err }, 'what was erased could not be scrubbed')
      return false
    }
  }

  return {
    due() {
      isDue = true
      if (timer === undefined) later(gather)
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await attempt
      if (isDue) await tryNow()
    },
  }
}
