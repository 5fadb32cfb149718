import type { LogStore } from '#server/log/log-store.ts'
import type { Metrics } from './metrics.ts'

/** A store that says how long each of its transactions took. */
export const measuredStore = (store: LogStore, { committed }: Pick<Metrics, 'committed'>): LogStore => ({
  ...store,
  async transact(work) {
    const from = performance.now()
    const ended = await store.transact(work)
    committed(ended.outcome, (performance.now() - from) / 1000)
    return ended
  },
})
