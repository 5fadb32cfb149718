import { generateLoad } from '../load/generate-load.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import type { MeasuredServer } from './measured-server.ts'
import { openSummit, targetOf } from './open-summit.ts'
import { startBareServer } from './start-bare-server.ts'
import { startBoardServer } from './start-board-server.ts'

export type BothServers = { board: MeasuredServer; bare: MeasuredServer } & AsyncDisposable

/** Some ticks on a few screens tell how long a frame of the board is. */
const PROBE = { kind: 'one-in-flight', warmUp: 0, ticks: 20, pauseMs: 40 } as const

/** The board on a new log with people on it, and beside it a bare server whose frames are as long. */
export async function bothServers(): Promise<BothServers> {
  await using opening = new AsyncDisposableStack()
  const { path } = opening.use(temporaryDirectory())
  const server = opening.use(await startBoardServer(path))
  const board = { ...server, target: targetOf(server, await openSummit(server)) }
  const frameBytes = await frameBytesOf(board)
  const bare = opening.use(await startBareServer(board.target, frameBytes))
  const open = opening.move()
  return { board, bare, [Symbol.asyncDispose]: () => open.disposeAsync() }
}

/** How long a frame of the board is. */
export async function frameBytesOf({ target }: MeasuredServer): Promise<number> {
  const screens = target.watchers.length
  await using generated = await generateLoad({ ...target, screens, load: PROBE })
  return generated.frameBytes
}
