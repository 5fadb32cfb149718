import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryDirectory, WATER_FORUM } from './testing/test-server.ts'

const ROOT = join(import.meta.dirname, '..')
const unit = readFileSync(join(ROOT, 'deploy/chaebi.service'), 'utf8')
const setting = (name: string): string => new RegExp(`^${name}=(.+)$`, 'm').exec(unit)?.[1] ?? ''

it.skipIf(process.platform !== 'linux')(
  'the service of deploy/ runs the server, and none is left after its signal to stop',
  async () => {
    const [program = '', ...args] = setting('ExecStart').replaceAll('/opt/chaebi', ROOT).split(' ')
    const service = spawn(program, args, {
      cwd: setting('WorkingDirectory').replace('/opt/chaebi', ROOT),
      env: { PORT: '0', SUMMIT_FILE: WATER_FORUM, DATA_DIR: temporaryDirectory() },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void service.kill('SIGKILL'))
    let origin: string | undefined
    for await (const line of createInterface(service.stdout)) {
      origin = /^채비 · Chaebi: (\S+)$/.exec(line)?.[1]
      if (origin !== undefined) break
    }
    expect((await fetch(`${origin}/readyz`)).status).toBe(200)
    // Node itself is the process that gets it, and the code is not one after which systemd starts it again.
    process.kill(service.pid ?? 0, setting('KillSignal'))
    expect(await once(service, 'exit')).toEqual([0, null])
    await expect(fetch(`${origin}/readyz`)).rejects.toThrow('fetch failed')
  },
)
