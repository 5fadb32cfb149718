import type { BoardServer, BoardSocket } from './board-socket.ts'

/** Milliseconds for which comings and goings are gathered. */
const GATHER = 250
/** So many are named of one thing: whoever sees them knows that they are many. */
const NAMED = 20

const ofLookersAt = (of: string): string => `looking:${of}`

/** Who looks at which thing: kept nowhere, and told only to those who look at the same. */
export type PresenceDesk = { attend(socket: BoardSocket): void; close(): void }

export function createPresence(io: BoardServer): PresenceDesk {
  const moved = new Set<string>()
  let gathering: NodeJS.Timeout | undefined

  function flush(): void {
    gathering = undefined
    for (const thing of moved) {
      const room = ofLookersAt(thing)
      const sockets = Array.from(io.sockets.adapter.rooms.get(room) ?? [], (id) => io.sockets.sockets.get(id))
      const persons = new Set(sockets.flatMap((socket) => socket?.data.session.personId ?? []))
      io.to(room).emit('presence', [{ of: thing, persons: [...persons].slice(0, NAMED) }])
    }
    moved.clear()
  }

  return {
    attend(socket) {
      let at: string | null = null
      const look = (to: string | null): void => {
        if (at !== null) void socket.leave(ofLookersAt(at))
        if (to !== null) void socket.join(ofLookersAt(to))
        for (const thing of [at, to]) if (thing !== null) moved.add(thing)
        at = to
        gathering ??= setTimeout(flush, GATHER)
      }
      socket.on('looking', look)
      socket.on('disconnect', () => look(null))
    },
    close: () => clearTimeout(gathering),
  }
}
