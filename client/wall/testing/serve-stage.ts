import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'

const CLIENT = join(import.meta.dirname, '../..')
const SUMMITS = join(CLIENT, '../server/summits')

/** What a server says to a screen that nobody has let in. */
const PAIRING = {
  '/api/occasion': {
    summit: {},
    mode: 'rehearsal',
    fictional: false,
    now: Date.parse('2024-05-10T10:18:00+09:00'),
    sessions: [],
  },
  '/api/wall/begin': { code: '4738-2916', pollToken: 'token', expiresAt: 0 },
  '/api/wall/poll': { state: 'pending', expiresAt: 0 },
}

/** Serves the stage at every address of the wall, on a free port; no other server is needed. */
export async function serveStage(): Promise<{ url: string; server: ViteDevServer }> {
  const server = await createServer({
    configFile: false,
    root: CLIENT,
    logLevel: 'warn',
    cacheDir: join(CLIENT, '../node_modules/.vite-stage'),
    server: { host: '127.0.0.1', port: 0, fs: { allow: [join(CLIENT, '..')] } },
    plugins: [
      react(),
      {
        name: 'stage',
        // What tests read from the disk, the stage brings along.
        load: (id) =>
          id.endsWith('/client/testing/summit-file.ts')
            ? `const summits = ${JSON.stringify(Object.fromEntries(['ai-seoul-summit-2024', 'hanbit-water-forum'].map((name) => [name, JSON.parse(readFileSync(join(SUMMITS, `${name}.json`), 'utf8'))])))}
               export const readSummit = (name) => structuredClone(summits[name])`
            : undefined,
        configureServer: ({ middlewares }) => {
          for (const [path, answer] of Object.entries(PAIRING))
            middlewares.use(path, (_request, response) =>
              response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
            )
          middlewares.use((request, _response, next) => {
            if (request.url?.startsWith('/wall') && !/\.\w+(\?|$)/.test(request.url.split('?')[0] ?? ''))
              request.url = '/wall/testing/stage.html'
            next()
          })
        },
      },
    ],
  })
  await server.listen()
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The stage has an address')
  return { url, server }
}
