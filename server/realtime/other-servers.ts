import * as z from 'zod/mini'
import { personIdSchema, type PersonId } from '#shared/board/identity.ts'
import { type Instant, instantSchema, later } from '#shared/board/instant.ts'

/** Of all screens of one person at one server. */
const attendanceSchema = z.object({
  person: personIdSchema,
  /** How many listen now. */
  open: z.int(),
  /** When anything came from one of them, by the clock of the log. */
  lastHeard: instantSchema,
  /** Commands that they have set aside after failures. */
  parked: z.int(),
  /** What they look at. */
  looking: z.array(z.string()),
})
export type Attendance = z.infer<typeof attendanceSchema>

/** What a server says of itself: whose screens changed; that it is there; that it ends. By ids alone. */
export const newsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('screens'), by: z.uuid(), at: instantSchema, of: z.array(attendanceSchema) }),
  z.object({ type: z.literal('beat'), by: z.uuid(), at: instantSchema }),
  z.object({ type: z.literal('farewell'), by: z.uuid(), at: instantSchema }),
])
export type News = z.infer<typeof newsSchema>

type Server = {
  /** When it spoke last, by the clock of the log. */
  at: Instant
  /** How often this server has heard itself since. */
  silentFor: number
  screens: ReadonlyMap<PersonId, Attendance>
}

/** What is known of the others on the same database. */
export type OtherServers = {
  servers: ReadonlyMap<string, Server>
  /** When those were last heard whose server is gone. */
  gone: ReadonlyMap<PersonId, Instant>
}

export const NO_OTHERS: OtherServers = { servers: new Map(), gone: new Map() }

/** A server that says nothing for so many beats is gone. */
const SILENT_BEATS = 3

/** What is known after another server has said this. */
export function hear(others: OtherServers, news: News): OtherServers {
  if (news.type === 'farewell') return without(others, [news.by])
  const screens = new Map(others.servers.get(news.by)?.screens)
  if (news.type === 'screens') for (const one of news.of) screens.set(one.person, one)
  const server = { at: news.at, silentFor: 0, screens }
  return { ...others, servers: new Map(others.servers).set(news.by, server) }
}

/**
 * What is known after a beat of this server's own has come back. By those the silence of others is counted: while nothing
 * comes through at all, nobody is silent.
 */
export function hearOwnBeat(others: OtherServers): OtherServers {
  const servers = new Map(
    Array.from(others.servers, ([by, server]) => [by, { ...server, silentFor: server.silentFor + 1 }]),
  )
  const silent = Array.from(servers).filter(([, { silentFor }]) => silentFor >= SILENT_BEATS)
  return without(
    { ...others, servers },
    silent.map(([by]) => by),
  )
}

/** What is known when nothing comes through any more: when those elsewhere were last heard. */
export const forgetOthers = (others: OtherServers): OtherServers => without(others, [...others.servers.keys()])

function without(others: OtherServers, names: readonly string[]): OtherServers {
  const servers = new Map(others.servers)
  const gone = new Map(others.gone)
  for (const name of names) {
    for (const [person, { lastHeard }] of servers.get(name)?.screens ?? [])
      gone.set(person, later(lastHeard, gone.get(person) ?? lastHeard))
    servers.delete(name)
  }
  return { servers, gone }
}

/** All that is said of the screens of a person, or of everybody. */
export const attendances = ({ servers }: OtherServers): Attendance[] =>
  [...servers.values()].flatMap(({ screens }) => [...screens.values()])

export const isConnectedTo = ({ servers }: OtherServers, person: PersonId): boolean =>
  [...servers.values()].some(({ screens }) => (screens.get(person)?.open ?? 0) > 0)

export const lookersAt = (others: OtherServers, thing: string): PersonId[] =>
  attendances(others).flatMap(({ person, looking }) => (looking.includes(thing) ? [person] : []))

/** The things that somebody has begun or ceased to look at. */
export function lookedElsewhere(before: OtherServers, after: OtherServers): Set<string> {
  const [earlier, now] = [looksAt(before), looksAt(after)]
  const changed = [...earlier, ...now].filter(([look]) => earlier.has(look) !== now.has(look))
  return new Set(changed.map(([, thing]) => thing))
}

/** Who looks at what, and at what then. */
const looksAt = (others: OtherServers): Map<string, string> =>
  new Map(
    attendances(others).flatMap(({ person, looking }) =>
      looking.map((thing) => [`${person} ${thing}`, thing] as const),
    ),
  )

/** Whose last screen elsewhere is gone, and since when. */
export function lostElsewhere(before: OtherServers, after: OtherServers): Map<PersonId, Instant> {
  const lost = new Map<PersonId, Instant>()
  for (const [by, server] of before.servers)
    for (const { person, open } of server.screens.values())
      if (open > 0 && !isConnectedTo(after, person)) lost.set(person, (after.servers.get(by) ?? server).at)
  return lost
}
