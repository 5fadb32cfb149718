import type { BoardServer, BoardSocket } from './board-socket.ts'
import { lookersAt, type OtherServers } from './other-servers.ts'

/** Milliseconds for which comings and goings are gathered. */
const GATHER = 250
/** So many are named of one thing: whoever sees them knows that they are many. */
const NAMED = 20

const ofLookersAt = (of: string): string => `looking:${of}`

/** Who looks at which thing: kept nowhere, and told only to those who look at the same. */
export type PresenceDesk = {
  attend(socket: BoardSocket): void
  /** To be called when somebody at another server has begun or ceased to look at these. */
  movedElsewhere(things: Iterable<string>): void
  close(): void
}

export function createPresence(io: BoardServer, others: () => OtherServers): PresenceDesk {
  const moved = new Set<string>()
  let gathering: NodeJS.Timeout | undefined

  function flush(): void {
    gathering = undefined
    for (const thing of moved) {
      const room = ofLookersAt(thing)
      const sockets = Array.from(io.sockets.adapter.rooms.get(room) ?? [], (id) => io.sockets.sockets.get(id))
      const own = sockets.flatMap((socket) => socket?.data.session.personId ?? [])
      const persons = new Set([...own, ...lookersAt(others(), thing)])
      io.to(room).emit('presence', [{ of: thing, persons: [...persons].slice(0, NAMED) }])
    }
    moved.clear()
  }

  function gather(things: Iterable<string>): void {
    for (const thing of things) moved.add(thing)
    gathering ??= setTimeout(flush, GATHER)
  }

  return {
    attend(socket) {
      const { data } = socket
      data.looking = null
      const look = (to: string | null): void => {
        if (data.looking !== null) void socket.leave(ofLookersAt(data.looking))
        if (to !== null) void socket.join(ofLookersAt(to))
        gather([data.looking, to].filter((thing) => thing !== null))
        data.looking = to
      }
      socket.on('looking', look)
      socket.on('disconnect', () => look(null))
    },
    movedElsewhere: gather,
    close: () => clearTimeout(gathering),
  }
}
