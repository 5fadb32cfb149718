import type { Command, CommandOf, CommandType } from '#shared/board/command.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import type { BoardMode } from '#shared/board/status.ts'
import type { SummitFile } from '#shared/board/summit-file.ts'
import type { LostMinistry, Presence } from '#shared/protocol/socket.ts'
import { askedAgain } from '#client/sync/asked-again.ts'
import { boardView, inView } from '#client/sync/board-view.ts'
import { fromSnapshot } from '#client/sync/confirmed-state.ts'
import { newCommand } from '#client/sync/new-command.ts'
import { onlineAnswer } from '#client/sync/online-answer.ts'
import type { Connection, OutboxEntry, Sync, SyncState } from '#client/sync/sync.ts'
import { LocalLog } from './local-log.ts'
import { type PersonaName, PERSONAS } from './personas.ts'
import { readSummit } from './summit-file.ts'

/** What a test does to the world around the room: the clock, the link, the server's answers, other people. */
export type LocalSyncControls = {
  readonly log: LocalLog
  /** Moves the log's clock; rooms that tick see it at their next tick, others at the next change. */
  setNow(now: Instant): void
  /** Another person, at their own device, asks for something at once. Throws if it is refused: the test is wrong. */
  command<Type extends CommandType>(by: PersonaName, type: Type, payload: CommandOf<Type>['payload']): CommandId
  /** Overrides parts of the connection; what is not named stays. */
  setConnection(connection: Partial<Omit<Connection, 'unsent'>>): void
  setPresence(presence: readonly Presence[]): void
  setLost(lost: readonly LostMinistry[]): void
  /** From now on commands stay on this device, as without a network, until `release`. */
  hold(): void
  /** Answers what was held, in order, and from now on at once again. */
  release(): void
  /** The next command that is answered is refused so, whatever the rules say. */
  refuseNext(refusal: Refusal): void
  /** Parks a command that is held, as after five answers that were none. */
  park(id: CommandId, errorId?: string): void
}
export type LocalSync = Sync & LocalSyncControls

export type LocalSyncOptions = { me?: PersonaName; summit?: SummitFile; mode?: BoardMode }

const CLIENT = 'this-device'

/** A `Sync` without network, storage and browser, on a real log in memory: for tests of the rooms. */
export function createLocalSync({ me: persona = 'mofaDesk', summit, mode = 'real' }: LocalSyncOptions = {}): LocalSync {
  const log = new LocalLog(summit ?? readSummit('ai-seoul-summit-2024'), { mode })
  const me = PERSONAS[persona].id
  const listeners = new Set<() => void>()
  let outbox: OutboxEntry[] = []
  let held = false
  let refusal: Refusal | null = null
  let presence: readonly Presence[] = []
  let lost: readonly LostMinistry[] = []
  let link: Partial<Connection> = {}
  /** Made when somebody asks, for a test that sets forty guests up looks at none of the states between. */
  let state: SyncState | null = null

  function computeState(): SyncState {
    const confirmed = fromSnapshot(log.snapshot(me))
    const view = boardView(confirmed, inView(outbox), { person: me, client: CLIENT, now: log.now })
    const unsent = outbox.filter(({ progress }) => ['unkept', 'kept', 'parked'].includes(progress.at)).length
    return {
      me,
      confirmed: confirmed.board,
      board: view.board,
      texts: view.texts,
      outbox: outbox.map((entry) => ({ ...entry, misfit: view.misfits.get(entry.command.id) ?? null })),
      connection: { kind: 'live', asOf: log.now, withheld: false, signedOut: false, ...link, unsent },
      presence,
      lost,
    }
  }

  function publish(): void {
    state = null
    for (const listener of listeners) listener()
  }

  function put(command: Command): CommandId {
    outbox = [...outbox, { command, progress: { at: 'kept' }, misfit: null }]
    if (!held) answerAll()
    publish()
    return command.id
  }

  function answerAll(): void {
    outbox = outbox.flatMap((entry): OutboxEntry[] => {
      if (entry.progress.at !== 'kept') return [entry]
      const given = refusal
      refusal = null
      if (given !== null) return [{ ...entry, progress: { at: 'refused', refusal: given } }]
      const outcome = log.submit(entry.command, { person: me, client: CLIENT })
      return outcome.outcome === 'accepted' ? [] : [{ ...entry, progress: { at: 'refused', refusal: outcome.refusal } }]
    })
  }

  const entryOf = (id: CommandId): OutboxEntry => {
    const entry = outbox.find(({ command }) => command.id === id)
    if (entry === undefined) throw new Error(`No command ${id} in the outbox`)
    return entry
  }
  const without = (id: CommandId) => outbox.filter(({ command }) => command.id !== id)
  const setProgress = (id: CommandId, progress: OutboxEntry['progress']) => {
    entryOf(id)
    outbox = outbox.map((entry) => (entry.command.id === id ? { ...entry, progress } : entry))
  }

  return {
    log,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => (state ??= computeState()),
    now: () => log.now,
    submit: (type, payload, basis = log.board.position) =>
      put(newCommand(type, payload, { basis, observedAt: log.now })),
    async sendOnline(type, payload, basis = log.board.position) {
      if (held || (link.kind ?? 'live') !== 'live') return { kind: 'not-sent' }
      const given = refusal
      refusal = null
      if (given !== null) return { kind: 'refused', refusal: given }
      const command = newCommand(type, payload, { basis, observedAt: log.now })
      const outcome = log.submit(command, { person: me, client: CLIENT })
      publish()
      return onlineAnswer(command.id, { kind: 'answered', body: outcome })
    },
    discard(id) {
      entryOf(id)
      outbox = without(id)
      publish()
    },
    insist(id) {
      const command = askedAgain(entryOf(id), log.board.position)
      outbox = without(id)
      return put(command)
    },
    resend(id) {
      setProgress(id, { at: 'kept' })
      if (!held) answerAll()
      publish()
    },
    history: (of) => Promise.resolve(log.history(of, me)),
    look: () => {},

    setNow(now) {
      log.now = now
      publish()
    },
    command(by, type, payload) {
      const asked = newCommand(type, payload, { basis: log.board.position, observedAt: log.now })
      const outcome = log.submit(asked, { person: PERSONAS[by].id, client: `device-of-${PERSONAS[by].id}` })
      if (outcome.outcome === 'refused') throw new Error(`${type} by ${by}: ${JSON.stringify(outcome.refusal)}`)
      publish()
      return asked.id
    },
    setConnection(connection) {
      link = { ...link, ...connection }
      publish()
    },
    setLost(next) {
      lost = next
      publish()
    },
    setPresence(next) {
      presence = next
      publish()
    },
    hold() {
      held = true
    },
    release() {
      held = false
      answerAll()
      publish()
    },
    refuseNext(next) {
      refusal = next
    },
    park(id, errorId) {
      setProgress(id, { at: 'parked', errorId: errorId ?? null })
      publish()
    },
  }
}
