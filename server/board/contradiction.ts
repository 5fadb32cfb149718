import { isDeepStrictEqual } from 'node:util'
import type { FactOf } from '#shared/board/change.ts'
import type { Clock } from '#shared/board/clock.ts'
import { HOUR, type Instant } from '#shared/board/instant.ts'
import { defineSummit } from '#shared/board/summit.ts'
import type { SummitFile } from '#shared/board/summit-file.ts'
import type { SummitDefinition } from '#shared/board/summit-schema.ts'
import type { Text } from '#shared/board/text.ts'
import type { LogReader } from '#server/log/log-store.ts'
import { readChange } from './entry.ts'
import { openText } from './seal-texts.ts'

/** What the settings say of a log that has its first entry already; undefined where they say nothing. */
export type Asked = {
  clock: 'real' | Instant | undefined
  summitFile: string | undefined
  summit: SummitFile | undefined
}

/** How the settings contradict the first entry of the log, with what to do; null if they don't. */
export async function contradiction(store: LogReader, { clock, summitFile, summit }: Asked): Promise<string | null> {
  const [stored] = await store.changes({ after: 0, limit: 1 })
  if (stored === undefined) return null
  const first = readChange(stored.bytes)
  if (first.type !== 'summit.defined') return 'This log does not begin with a summit. Restore a backup of it.'
  if (clock !== undefined && !isOfClock(first.payload.clock, clock))
    return `CLOCK contradicts this log, whose clock is ${said(first.payload.clock)}. ${REMEDY}`
  if (summit === undefined) return null
  const differs = await firstDifference(store, first, summit)
  return differs === null ? null : `SUMMIT_FILE ${summitFile} contradicts this log (${differs}). ${REMEDY}`
}

const REMEDY = 'Leave it unset to go on with this log, or choose another DATA_DIR to begin a new one.'

const isOfClock = (clock: Clock, asked: 'real' | Instant): boolean =>
  clock.kind === 'real' ? asked === 'real' : asked === clock.shows

const said = (clock: Clock): string =>
  clock.kind === 'real' ? 'the real one' : `a rehearsal's that began at ${inSeoul(clock.shows)}`

/** As CLOCK is written. */
const inSeoul = (at: Instant): string => `${new Date(at + 9 * HOUR).toISOString().slice(0, 19)}+09:00`

/** The first thing of a summit that is not as the log has it from its beginning. */
async function firstDifference(
  store: LogReader,
  { commandId, payload }: FactOf<'summit.defined'> & { commandId: string },
  summit: SummitFile,
): Promise<string | null> {
  const { fact, texts } = defineSummit(summit, { commandId, mode: payload.mode, clock: payload.clock })
  // Of what was not asked for yet when a log began, it says nothing, and nothing contradicts it.
  const part = PARTS.find(
    (name) => payload[name] !== undefined && !isDeepStrictEqual(fact.payload[name], payload[name]),
  )
  if (part !== undefined) return part === 'summit' ? `which is of ${payload.summit.id}` : `the ${part} differ`
  const kept = new Map((await store.texts(texts.map(({ ref }) => ref))).map((text) => [text.ref, openText(text)]))
  // A text that was erased since can't be compared, and need not be.
  const other = texts.find((text) => kept.has(text.ref) && !isSameText(kept.get(text.ref), text))
  return other === undefined ? null : `the wording of ${other.of} differs`
}

const PARTS = [
  'summit',
  'holidays',
  'delegatesMayCall',
  'venues',
  'sessions',
  'workstreams',
  'items',
  'delegations',
  'participations',
] as const satisfies (keyof SummitDefinition)[]

const isSameText = (one: Text | undefined, other: Text): boolean => isDeepStrictEqual(one?.text, other.text)
