import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type { Board } from '#shared/board/board.ts'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import { OPERATOR } from '#shared/board/identity.ts'
import { instant } from '#shared/board/instant.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import { openLiveBoard } from '#server/board/live-board.ts'
import { Unavailable } from '#server/board/unavailable.ts'
import type { LogStore } from '#server/log/log-store.ts'
import { ToolRefused } from './run-tool.ts'

/** What the operator asks of a board. */
export type Asked = { [Type in CommandType]: Pick<CommandOf<Type>, 'type' | 'payload'> }[CommandType]

/** A board as its operator works on it from the command line. */
export type OperatedBoard = {
  board(): Board
  /** Throws {@link ToolRefused} if the log can't be written now: what was answered before is done, and nothing else. */
  ask(asked: Asked): Promise<Outcome>
} & AsyncDisposable

/** Opens the board of `store`, which stays open when the board is disposed of. */
export async function operateOn(store: LogStore): Promise<OperatedBoard> {
  const now = () => instant(Date.now())
  const onLost = (error: Error): never => {
    console.error(error)
    process.exit(1)
  }
  const liveBoard = await openLiveBoard({ store, now, logger: pino({ level: 'silent' }), onLost })
  return {
    board: () => liveBoard.board(),
    async ask(asked) {
      const basis = liveBoard.board().position
      const command = { id: randomUUID(), ...asked, basis, observedAt: liveBoard.now() }
      try {
        return await liveBoard.submit({ command, person: OPERATOR, client: OPERATOR })
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error
        throw new ToolRefused(`지금은 기록할 수 없습니다 · The log can't be written now: ${error.message}`)
      }
    },
    [Symbol.asyncDispose]: () => liveBoard.close(),
  }
}
