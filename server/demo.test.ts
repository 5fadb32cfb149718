import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryDirectory } from './testing/test-server.ts'

const DEMO = join(import.meta.dirname, 'demo.ts')

/** Runs the demo until it has said all its links. */
async function runDemo(...options: string[]): Promise<{ demo: ChildProcess; kept: string; links: string[] }> {
  const kept = temporaryDirectory()
  const demo = spawn(process.execPath, [DEMO, ...options], { env: { ...process.env, PORT: '0', TMPDIR: kept } })
  onTestFinished(() => void demo.kill('SIGKILL'))
  const links: string[] = []
  for await (const line of createInterface(demo.stdout)) {
    if (line.includes('/link#')) links.push(line.trim())
    if (links.length === 7) break
  }
  return { demo, kept, links }
}

it.each([[[]], [['--day']]])(
  'says where to look, works until it is told to stop, and is gone (%j)',
  async (options) => {
    const { demo, kept, links } = await runDemo(...options)
    expect(links[0]).toMatch(/^http:\/\/wall\.localhost:\d+\/link#[\w-]{43}$/)
    expect(readdirSync(kept)).toHaveLength(1)
    demo.kill('SIGTERM')
    expect(await once(demo, 'exit')).toEqual([0, null])
    expect(readdirSync(kept)).toEqual([])
  },
)
