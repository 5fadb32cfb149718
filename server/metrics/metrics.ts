import type { EventEmitter } from 'node:events'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { type EventLoopDelay, measureEventLoopDelay } from './event-loop-delay.ts'

/** A screen that listens, as far as it is counted. */
export type CountedScreen = { role: string; parked: number }

/** What this process counts of itself, for Prometheus and for the admin's page. */
export type Metrics = {
  accepted(): void
  /** By the kind of a refusal; `unavailable` and `failed` where nothing was decided. */
  refused(kind: string): void
  /** @param seconds from the wish for the write lock until the transaction had ended */
  committed(outcome: 'committed' | 'not-committed' | 'unknown', seconds: number): void
  /** @param seconds from the commit until the frame was on its way to the screens */
  sent(seconds: number): void
  slowReaderDropped(): void
  /** Who listens is looked at when somebody asks. */
  watchScreens(screens: () => Iterable<CountedScreen>): void
  /** Of what the listeners are counted, for one that grows is a leak. */
  watchListeners(of: string, emitter: EventEmitter): void
  eventLoop: EventLoopDelay
  summary(): Promise<Summary>
  /** All of it, in the format of Prometheus. */
  text(): Promise<string>
  contentType: string
  close(): void
}

/** In short, since the start. */
export type Summary = {
  accepted: number
  refused: Record<string, number>
  /** Seconds within which 99 of 100 were: a bound that is one of the histogram's. Null before the first one. */
  commitWithin: number | null
  sentWithin: number | null
}

const COMMIT_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function createMetrics(): Metrics {
  const registers = [new Registry()]
  const [registry = new Registry()] = registers
  const eventLoop = measureEventLoopDelay()
  const emitters = new Map<string, EventEmitter>()
  let screens: () => Iterable<CountedScreen> = () => []

  const accepted = new Counter({
    name: 'chaebi_commands_accepted_total',
    help: 'Commands that were accepted, those among them whose effect was already true',
    registers,
  })
  const refused = new Counter({
    name: 'chaebi_refusals_total',
    help: 'Requests and sockets that were refused, by the kind of the refusal',
    labelNames: ['kind'],
    registers,
  })
  const commit = new Histogram({
    name: 'chaebi_commit_seconds',
    help: 'From the wish for the write lock until the transaction had ended',
    labelNames: ['outcome'],
    buckets: COMMIT_BUCKETS,
    registers,
  })
  const lag = new Histogram({
    name: 'chaebi_broadcast_lag_seconds',
    help: 'From the commit of the oldest change of a frame until the frame was on its way',
    buckets: COMMIT_BUCKETS,
    registers,
  })
  const slowReaders = new Counter({
    name: 'chaebi_slow_readers_total',
    help: 'Screens that were hung up on because they read too little of what was sent to them',
    registers,
  })
  gauge('chaebi_screens', 'Screens that listen, by role', ['role'], (set) => {
    const counts = new Map<string, number>()
    for (const { role } of screens()) counts.set(role, (counts.get(role) ?? 0) + 1)
    for (const [role, count] of counts) set(count, { role })
  })
  gauge('chaebi_parked_commands', 'Commands that screens say to have set aside after failures', [], (set) => {
    set(Array.from(screens()).reduce((sum, { parked }) => sum + parked, 0))
  })
  gauge('chaebi_listeners', 'Listeners of what they may pile up on', ['of'], (set) => {
    for (const [of, emitter] of emitters) set(listenersOf(emitter), { of })
  })
  gauge('nodejs_active_resources', 'What keeps the event loop alive, by type', ['type'], (set) => {
    const counts = new Map<string, number>()
    for (const type of process.getActiveResourcesInfo()) counts.set(type, (counts.get(type) ?? 0) + 1)
    for (const [type, count] of counts) set(count, { type })
  })
  gauge('nodejs_eventloop_lag_seconds', 'Delay of the event loop since it was asked last', ['quantile'], (set) => {
    const { p50, p99, max } = eventLoop.sinceAsked()
    set(p50, { quantile: '0.5' })
    set(p99, { quantile: '0.99' })
    set(max, { quantile: '1' })
  })
  gauge('process_resident_memory_bytes', 'Memory of the process that is in RAM', [], (set) => {
    set(process.memoryUsage.rss())
  })
  gauge('process_cpu_seconds_total', 'Time that the process has kept processors busy', [], (set) => {
    const { user, system } = process.cpuUsage()
    set((user + system) / 1e6)
  })
  gauge('process_start_time_seconds', 'When the process began, since 1970', [], (set) => {
    set(performance.timeOrigin / 1000)
  })

  function gauge(
    name: string,
    help: string,
    labelNames: readonly string[],
    look: (set: (value: number, labels?: Record<string, string>) => void) => void,
  ): void {
    const made: Gauge = new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers,
      collect() {
        made.reset()
        look((value, labels) => (labels === undefined ? made.set(value) : made.set(labels, value)))
      },
    })
  }

  return {
    accepted: () => accepted.inc(),
    refused: (kind) => refused.inc({ kind }),
    committed: (outcome, seconds) => commit.observe({ outcome }, seconds),
    sent: (seconds) => lag.observe(seconds),
    slowReaderDropped: () => slowReaders.inc(),
    watchScreens(look) {
      screens = look
    },
    watchListeners: (of, emitter) => void emitters.set(of, emitter),
    eventLoop,
    async summary() {
      const [acceptedSoFar, refusals] = await Promise.all([accepted.get(), refused.get()])
      return {
        accepted: acceptedSoFar.values[0]?.value ?? 0,
        refused: Object.fromEntries(refusals.values.map(({ labels, value }) => [String(labels.kind), value])),
        commitWithin: await nearlyAllWithin(commit),
        sentWithin: await nearlyAllWithin(lag),
      }
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => eventLoop.close(),
  }
}

const listenersOf = (emitter: EventEmitter): number =>
  emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0)

/** The lowest bound of a histogram within which 99 of 100 are; infinite beyond the last; null if there are none. */
async function nearlyAllWithin(histogram: Histogram): Promise<number | null> {
  const { values } = await histogram.get()
  const upTo = new Map<number, number>()
  let all = 0
  for (const { metricName, labels, value } of values) {
    if (metricName?.endsWith('_count') === true) all += value
    if (metricName?.endsWith('_bucket') !== true) continue
    const bound = labels.le === '+Inf' ? Infinity : Number(labels.le)
    upTo.set(bound, (upTo.get(bound) ?? 0) + value)
  }
  if (all === 0) return null
  for (const [bound, count] of upTo) if (count >= all * 0.99) return bound
  return Infinity
}
