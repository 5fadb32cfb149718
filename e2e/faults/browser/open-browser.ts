import { fork } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { stop } from '../../bench/child.ts'
import type { StartedHow } from '../../bench/servers/start-board-server.ts'
import type { acts } from './acts.ts'

type Acts = typeof acts & { cookies: () => Promise<string> }
export type Call = { number: number; name: keyof Acts; given: unknown[] }
type Told = { number: number; value?: unknown; error?: string }

/** A browser in a process of its own, which can be stopped in the middle of anything. */
export type Browser = {
  act<Name extends keyof Acts>(name: Name, ...given: Parameters<Acts[Name]>): ReturnType<Acts[Name]>
  /** It stands still, as a phone in a pocket. */
  suspend(): void
  resume(): void
} & AsyncDisposable

/** A browser at which nobody is signed in yet. */
export function openBrowser(origin: string, { settings = {}, preload = [] }: StartedHow = {}): Browser {
  const execArgv = preload.flatMap((module) => ['--import', pathToFileURL(module).href])
  const env = { PATH: process.env['PATH'], ...settings }
  const child = fork(join(import.meta.dirname, 'browser.ts'), [origin], { execArgv, env })
  const waiting = new Map<number, (told: Told) => void>()
  let calls = 0
  child.on('message', (told: Told) => waiting.get(told.number)?.(told))
  child.once('exit', (code) => {
    for (const [number, take] of waiting) take({ number, error: `the browser has ended (${code})` })
  })

  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the act of that name gives, as JSON
    act: (async (name: keyof Acts, ...given: unknown[]) => {
      calls += 1
      const number = calls
      const answered = new Promise<Told>((resolve) => waiting.set(number, resolve))
      child.send({ number, name, given } satisfies Call)
      const { value, error } = await answered
      waiting.delete(number)
      if (error !== undefined) throw new Error(error)
      return value
    }) as Browser['act'],
    suspend: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    [Symbol.asyncDispose]: () => stop(child),
  }
}
