import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { stop } from '../child.ts'

/** The board as anybody starts it, on a port of its own. */
export type BoardServer = {
  pid: number
  /** Such as `http://127.0.0.1:40123`. */
  url: string
  /** Milliseconds from the start of the process until `/readyz` says yes. */
  readyAfter: number
  /** The token of the link that the first start of a log prints for its admin. */
  adminToken(): Promise<string>
} & AsyncDisposable

const START_WITHIN = 120_000
const SAY_WITHIN = 5_000
/** One officer ticks for hundreds, and four persons sit at all screens; what the server says of itself is read. */
const ONE_FOR_MANY = {
  COMMANDS_PER_ACCOUNT: '0',
  COMMANDS_PER_ADDRESS: '0',
  SOCKETS_PER_ACCOUNT: '0',
  METRICS: 'loopback',
}

/**
 * Starts the server of this project on a data directory, with everything else as it is by default, but for the limits
 * that are of people.
 * @param port 0 for any that is free
 * @throws if it is not ready within two minutes
 */
export async function startBoardServer(dataDir: string, summitFile = '', port = 0): Promise<BoardServer> {
  const startedAt = performance.now()
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    DATA_DIR: dataDir,
    SUMMIT_FILE: summitFile,
    ...ONE_FOR_MANY,
  }
  const child = spawn(process.execPath, ['server/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said = listen(child)
  try {
    const url = (await said(/Chaebi: (http\S+)/, START_WITHIN)).replace('localhost', '127.0.0.1')
    const { ok } = await fetch(`${url}/readyz`)
    if (!ok) throw new Error('the server says where it is, but not that it is ready')
    const readyAfter = performance.now() - startedAt
    return {
      pid: child.pid ?? 0,
      url,
      readyAfter,
      adminToken: () => said(/\/link#(\S+)/, SAY_WITHIN),
      [Symbol.asyncDispose]: () => stop(child),
    }
  } catch (error) {
    await stop(child)
    throw error
  }
}

/** @returns what to ask for the first group of a pattern, once the process has printed it */
function listen(child: ChildProcessByStdio<null, Readable, null>): (p: RegExp, withinMs: number) => Promise<string> {
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  return async (pattern, withinMs) => {
    const signal = AbortSignal.timeout(withinMs)
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`the server ended (${String(code)}) before it printed ${String(pattern)}`)
    })
    // Otherwise an end that comes later, when nobody asks any more, would count as unhandled.
    ended.catch(() => undefined)
    for (;;) {
      const found = pattern.exec(printed)?.[1]
      if (found !== undefined) return found
      await Promise.race([once(child.stdout, 'data', { signal }), ended])
    }
  }
}
