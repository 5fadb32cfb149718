import type { Instant } from '#shared/board/instant.ts'
import type { PersonId } from '#shared/board/identity.ts'
import { parkedSchema } from '#shared/protocol/socket.ts'
import type { BoardServer, BoardSocket } from './board-socket.ts'

/** Of all screens of one person. */
export type Heard = {
  /** How many listen now. */
  open: number
  /** When anything came from one of them, by the clock of the log. */
  lastHeard: Instant
  /** Commands that they have set aside after failures. */
  parked: number
}

/** Who listens, and who did since this server started. Of several servers each knows who listens at all of them. */
export type Screens = {
  attend(socket: BoardSocket): void
  byPerson(): Promise<ReadonlyMap<PersonId, Heard>>
}

/** What the engine tells of a line, every 25 seconds at the least: anything that has come. */
const ANYTHING = 'packet'

export function createScreens(io: BoardServer, now: () => Instant): Screens {
  /** Those whose last screen may have gone; there are no more of them than persons. */
  const gone = new Map<PersonId, Instant>()

  return {
    attend(socket) {
      const { data } = socket
      data.lastHeard = now()
      data.parked = 0
      socket.conn.on(ANYTHING, () => {
        data.lastHeard = now()
      })
      socket.on('parked', (count) => {
        data.parked = parkedSchema.parse([count])[0]
      })
      socket.on('disconnect', () => void gone.set(data.session.personId, data.lastHeard))
    },
    async byPerson() {
      const heard = new Map<PersonId, Heard>()
      for (const [person, lastHeard] of gone) heard.set(person, { open: 0, lastHeard, parked: 0 })
      for (const { data } of await io.fetchSockets()) {
        const known = heard.get(data.session.personId)
        heard.set(data.session.personId, {
          open: (known?.open ?? 0) + 1,
          lastHeard: known !== undefined && known.lastHeard > data.lastHeard ? known.lastHeard : data.lastHeard,
          parked: (known?.parked ?? 0) + data.parked,
        })
      }
      return heard
    },
  }
}
