import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { freePort } from './testing/free-port.ts'
import { freshDatabase } from './testing/postgres/fresh-database.ts'
import { MOFA_DESK, temporaryDirectory, testServer } from './testing/test-server.ts'
import { Visitor } from './testing/visitor.ts'

const NGINX = '/usr/sbin/nginx'

/** Runs the example as it is, but for ports, certificate and where nginx keeps its own files. */
async function nginxBefore(ports: readonly number[]): Promise<string> {
  const directory = temporaryDirectory()
  const port = await freePort()
  const servers = ports.map((each) => `server 127.0.0.1:${each} max_fails=1 fail_timeout=2s;`).join('\n')
  const example = readFileSync(join(import.meta.dirname, '../deploy/nginx.conf'), 'utf8')
  const adapted = example
    .replace(/(?: *server 127\.0\.0\.1:.*\n)+/, `${servers}\n`)
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replaceAll(/ *ssl_certificate.*\n/g, '')
    .replace('worker_connections 20000', 'worker_connections 100')
    .replace('http {', `http { access_log off; ${temporaryFilesIn(directory)}`)
  const file = join(directory, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${directory}/pid; error_log ${directory}/error.log;\n${adapted}`,
  )
  const nginx = spawn(NGINX, ['-e', join(directory, 'error.log'), '-p', directory, '-c', file], { stdio: 'ignore' })
  const ended = once(nginx, 'exit')
  onTestFinished(async () => {
    nginx.kill('SIGTERM')
    await ended
  })
  const origin = `http://localhost:${port}`
  const reached = () => fetch(`${origin}/healthz`).then(({ status }) => status, String)
  await expect.poll(reached, { timeout: 10_000 }).toBe(200)
  return origin
}

const temporaryFilesIn = (directory: string): string =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${directory}/${kind};`)
    .join(' ')

it.skipIf(!existsSync(NGINX))(
  'the nginx of deploy/ has two servers do as one, and a tick go through when one is gone',
  async () => {
    const { url } = await freshDatabase()
    const settings = { DATABASE_URL: url, PUBLIC_URL: 'http://localhost:3000', CLOCK: 'real', TRUST_PROXY: '1' }
    const [here, there] = [await testServer(settings), await testServer(settings)]
    const origin = await nginxBefore([here.port, there.port])
    const desk = await here.person(MOFA_DESK)
    await expect.poll(async () => (await there.visitor(desk.id, desk.cookie).get('/api/board')).status).toBe(200)
    const visitor = new Visitor(origin, desk.id, desk.cookie.split('; '))
    for (const _ of [1, 2, 3]) expect(await visitor.get('/api/board')).toMatchObject({ status: 200 })
    const listener = visitor.listen()
    expect(await listener.admitted).toBeNull()
    await listener.next('heartbeat')
    const tick = { item: 'plenary-text', status: 'done' } as const
    expect(await visitor.ask('item.set-status', tick)).toMatchObject({ outcome: 'accepted' })
    expect((await listener.next('frame')).changes).toHaveLength(1)
    await here.stop()
    for (const status of ['in-progress', 'done', 'in-progress'] as const)
      expect(await visitor.ask('item.set-status', { ...tick, status })).toMatchObject({ outcome: 'accepted' })
  },
)
