import type { LogStore } from '#server/log/log-store.ts'

/** Milliseconds until the next attempt, while somebody reads or the disk has no room. */
const TRY_AGAIN_AFTER = 60_000

/** Sees to it that the bytes of what was erased leave the store's files, however often that has to be tried. */
export type Scrubber = {
  /** Something was erased, or may have been before a crash: the store knows. */
  due(): void
  /** One last attempt, if one is due. */
  close(): Promise<void>
}

export function createScrubber(store: Pick<LogStore, 'scrub'>, onError: (error: unknown) => void): Scrubber {
  let isDue = false
  let timer: NodeJS.Timeout | undefined

  async function attempt(): Promise<void> {
    clearTimeout(timer)
    if (!isDue) return
    try {
      isDue = !(await store.scrub())
    } catch (error) {
      onError(error)
    }
    if (isDue) timer = setTimeout(() => void attempt(), TRY_AGAIN_AFTER).unref()
  }

  return {
    due() {
      isDue = true
      void attempt()
    },
    async close() {
      await attempt()
      clearTimeout(timer)
    },
  }
}
