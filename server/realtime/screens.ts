import type { PersonId } from '#shared/board/identity.ts'
import { type Instant, later } from '#shared/board/instant.ts'
import { parkedSchema } from '#shared/protocol/socket.ts'
import type { BoardServer, BoardSocket } from './board-socket.ts'
import { type Attendance, attendances, type OtherServers } from './other-servers.ts'

/** Of all screens of one person. */
export type Heard = Omit<Attendance, 'looking'>

/** Who listens, and who did since this server started. Of several servers each knows who listens at all of them. */
export type Screens = {
  attend(socket: BoardSocket): void
  heard(): Heard[]
  /** At this server alone, with what they look at. */
  here(): Attendance[]
}

/** Things that are told of one person, whose screens may be many. */
const LOOKING_AT_MOST = 20

/** What the engine tells of a line, every 25 seconds at the least: anything that has come. */
const ANYTHING = 'packet'

/** @param changed called when a person has a screen more or less here, or one that looks elsewhere or parks another number */
export function createScreens(
  io: BoardServer,
  now: () => Instant,
  others: () => OtherServers,
  changed: (person: PersonId) => void,
): Screens {
  /** Those whose last screen may have gone; there are no more of them than persons. */
  const gone = new Map<PersonId, Instant>()

  const here = (): Attendance[] =>
    summed([
      ...absent(gone),
      ...Array.from(io.sockets.sockets.values(), ({ data: { session, lastHeard, parked, looking } }) => ({
        person: session.personId,
        open: 1,
        lastHeard,
        parked,
        looking: looking === null ? [] : [looking],
      })),
    ])

  return {
    attend(socket) {
      const { data } = socket
      const { personId } = data.session
      data.lastHeard = now()
      data.parked = 0
      socket.conn.on(ANYTHING, () => {
        data.lastHeard = now()
      })
      socket.on('parked', (count) => {
        data.parked = parkedSchema.parse([count])[0]
        changed(personId)
      })
      socket.on('looking', () => changed(personId))
      socket.on('disconnect', () => {
        gone.set(personId, data.lastHeard)
        changed(personId)
      })
      changed(personId)
    },
    heard: () => {
      const everywhere = summed([...absent(others().gone), ...here(), ...attendances(others())])
      return everywhere.map(({ person, open, lastHeard, parked }) => ({ person, open, lastHeard, parked }))
    },
    here,
  }
}

const absent = (gone: ReadonlyMap<PersonId, Instant>): Attendance[] =>
  Array.from(gone, ([person, lastHeard]) => ({ person, open: 0, lastHeard, parked: 0, looking: [] }))

/** One for each person. */
function summed(all: readonly Attendance[]): Attendance[] {
  const byPerson = new Map<PersonId, Attendance>()
  for (const one of all) {
    const known = byPerson.get(one.person)
    byPerson.set(one.person, {
      person: one.person,
      open: (known?.open ?? 0) + one.open,
      lastHeard: later(known?.lastHeard ?? one.lastHeard, one.lastHeard),
      parked: (known?.parked ?? 0) + one.parked,
      looking: [...new Set([...(known?.looking ?? []), ...one.looking])].slice(0, LOOKING_AT_MOST),
    })
  }
  return [...byPerson.values()]
}
