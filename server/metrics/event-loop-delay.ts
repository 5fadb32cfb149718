import { monitorEventLoopDelay } from 'node:perf_hooks'

/** How long whatever came had to wait for this process, in seconds. */
export type Delay = { p50: number; p99: number; max: number }

export type EventLoopDelay = {
  /** Since this was asked last. */
  sinceAsked(): Delay
  /** Over the last minute, or up to two. */
  lately(): Delay
  close(): void
}

type IntervalHistogram = ReturnType<typeof monitorEventLoopDelay>

/** Milliseconds between two looks. */
const RESOLUTION = 10
const MINUTE = 60_000

export function measureEventLoopDelay(): EventLoopDelay {
  const [asked, minute] = [monitor(), monitor()]
  let minuteBefore = delayOf(minute)
  const turning = setInterval(() => {
    minuteBefore = delayOf(minute)
    minute.reset()
  }, MINUTE).unref()
  return {
    sinceAsked() {
      const delay = delayOf(asked)
      asked.reset()
      return delay
    },
    lately() {
      const now = delayOf(minute)
      return now.max > minuteBefore.max ? now : minuteBefore
    },
    close() {
      clearInterval(turning)
      asked.disable()
      minute.disable()
    },
  }
}

function monitor(): IntervalHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION })
  histogram.enable()
  return histogram
}

/** What is measured is the time between two looks, in nanoseconds; the time that they were to be apart is no delay. */
function delayOf(histogram: IntervalHistogram): Delay {
  const beyond = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - RESOLUTION / 1000)
  if (histogram.count === 0) return { p50: 0, p99: 0, max: 0 }
  return { p50: beyond(histogram.percentile(50)), p99: beyond(histogram.percentile(99)), max: beyond(histogram.max) }
}
