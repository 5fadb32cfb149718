import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '../free-port.ts'
import { findPostgres } from './find-postgres.ts'

/** A real PostgreSQL, on loopback and in a directory of its own, for tests and nothing else. */
export type TestPostgres = {
  /** Of the database in which others are made. */
  url: string
  /** Its directory, which belongs to the user that it runs as. */
  data: string
  /**
   * Ends the server: in order; at once, as a crash would; or each of its processes without a word (SIGKILL), which is
   * for where there is `ps`. Whoever is connected is cut off. Nothing, if it has ended by itself.
   */
  stop(how: 'crash' | 'kill' | 'in order'): Promise<void>
  /** Starts it again, on the same port and data. */
  start(): Promise<void>
} & AsyncDisposable

/** PostgreSQL refuses to run as root. Nobody's number needs no entry among the system's users. */
const NOBODY = 65_534
const USER = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
const SIGNALS = { crash: 'SIGQUIT', kill: 'SIGKILL', 'in order': 'SIGINT' } as const

/** Starts one; it ends with this process at the latest. */
export async function startPostgres(findBinaries: (scratch: string) => string = findPostgres): Promise<TestPostgres> {
  const scratch = mkdtempSync(join(tmpdir(), 'chaebi-postgres-'))
  let running: ChildProcess | undefined
  const endAtOnce = (): void => {
    running?.kill('SIGQUIT')
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
  process.on('exit', endAtOnce)

  chmodSync(scratch, 0o755)
  const data = join(scratch, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (USER.uid !== undefined) chownSync(data, USER.uid, USER.gid)
  const binaries = findBinaries(scratch)
  // What a power loss would do to files that are thrown away matters to nobody; the server itself flushes as in earnest.
  const asMade = ['--username=chaebi', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync']
  execFileSync(join(binaries, 'initdb'), ['-D', data, ...asMade], { ...USER, cwd: scratch, stdio: 'pipe' })
  const port = await freePort()

  async function start(): Promise<void> {
    const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200 }
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    running = spawn(join(binaries, 'postgres'), ['-D', data, ...options], {
      ...USER,
      cwd: scratch,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await ready(running)
  }

  async function stop(how: keyof typeof SIGNALS): Promise<void> {
    const ending = running
    running = undefined
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = once(ending, 'exit')
    // Told to end, it ends them itself.
    const others = how === 'kill' ? childrenOf(ending.pid) : []
    ending.kill(SIGNALS[how])
    for (const pid of others) killIfThere(pid)
    await ended
  }

  await start()
  return {
    url: `postgres://chaebi@127.0.0.1:${port}/postgres`,
    data,
    stop,
    start,
    async [Symbol.asyncDispose]() {
      await stop('crash')
      process.off('exit', endAtOnce)
      endAtOnce()
    },
  }
}

/** Resolves once it takes connections. What it says until then is told if it ends instead. */
async function ready(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('its standard error is a pipe')
  const said: string[] = []
  for await (const line of createInterface(server.stderr)) {
    said.push(line)
    if (!line.includes('ready to accept connections')) continue
    // Read on, so that it never waits for a full pipe.
    server.stderr.resume()
    return
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`)
}

/** One for each connection, and those that write and clean up. */
function childrenOf(parent: number | undefined): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = listed.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return pairs.flatMap(([pid, ppid]) => (pid !== undefined && ppid === parent ? [pid] : []))
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It may have ended by itself a moment ago.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
