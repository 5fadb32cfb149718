import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { stop } from '../child.ts'

/** The board as anybody starts it, on a port of its own. */
export type BoardServer = {
  /** Of the server itself, also where it was started under something else that becomes it. */
  pid: number
  /** Such as `http://127.0.0.1:40123`. */
  url: string
  /** Milliseconds from the start of the process until `/readyz` says yes. */
  readyAfter: number
  /** The token of the link that the first start of a log prints for its admin. */
  adminToken(): Promise<string>
  /** Ends it as nothing else does: it gets no word of it (`kill -9`). */
  kill(): Promise<void>
  /** Resolves when the process has ended, however that came. */
  ended: Promise<void>
} & AsyncDisposable

/** How a server is started, where it is not as by default. */
export type StartedHow = {
  /** Settings, by the names of the environment. */
  settings?: Readonly<Record<string, string>>
  /** A command that becomes the server, such as `nsenter` with its arguments. */
  under?: readonly string[]
  /** Modules that are loaded before it. */
  preload?: readonly string[]
}

/** The one, and what another adds to it or has in its place. */
export const togetherWith = (usual: StartedHow, { settings, ...how }: StartedHow): StartedHow => ({
  ...usual,
  ...how,
  settings: { ...usual.settings, ...settings },
})

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
 * @throws if it is not ready within two minutes
 */
export async function startBoardServer(
  dataDir: string,
  { settings = {}, under = [], preload = [] }: StartedHow = {},
): Promise<BoardServer> {
  const startedAt = performance.now()
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir, ...ONE_FOR_MANY, ...settings }
  const before = preload.flatMap((module) => ['--import', pathToFileURL(module).href])
  const [program, ...args] = [...under, process.execPath, ...before, 'server/main.ts']
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // Nothing that is started here outlives whoever started it, not even when that ends by an error.
  const take = (): boolean => child.kill('SIGKILL')
  process.once('exit', take)
  void ended.then(() => process.off('exit', take))
  const said = listen(child)
  try {
    const printed = await said(/Chaebi: (http\S+)/, START_WITHIN)
    // Behind a proxy it prints where that is.
    const url = `http://127.0.0.1:${settings['PUBLIC_URL'] === undefined ? new URL(printed).port : settings['PORT']}`
    const { ok } = await fetch(`${url}/readyz`)
    if (!ok) throw new Error('the server says where it is, but not that it is ready')
    const readyAfter = performance.now() - startedAt
    return {
      pid: child.pid ?? 0,
      url,
      readyAfter,
      adminToken: () => said(/\/link#(\S+)/, SAY_WITHIN),
      async kill() {
        child.kill('SIGKILL')
        await ended
      },
      ended,
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
