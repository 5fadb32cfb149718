import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'

const CLIENT = join(import.meta.dirname, '..')
/** Where the packages really are: their folder may be a link. */
const PACKAGES = realpathSync(join(CLIENT, '../node_modules'))
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

/** The address of a room, and the page that shows it on boards in memory. */
const PAGES = [
  ['/wall', '/wall/testing/stage.html'],
  ['/review', '/review/testing/gallery.html'],
] as const

/** Serves rooms on boards in memory, at their own addresses, on a free port; no other server is needed. */
export async function serveStage(): Promise<{ url: string; server: ViteDevServer }> {
  const server = await createServer({
    configFile: false,
    root: CLIENT,
    logLevel: 'warn',
    cacheDir: join(CLIENT, '../node_modules/.vite-stage'),
    // What somebody edits meanwhile must not load a page anew in the middle of a test.
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { allow: [join(CLIENT, '..'), PACKAGES] } },
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
            const [path = ''] = request.url?.split('?') ?? []
            const page = PAGES.find(([room]) => path.startsWith(room) && !/\.\w+$/.test(path))
            if (page !== undefined) request.url = page[1]
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
