import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin, preview } from 'vite'

const CLIENT = join(import.meta.dirname, '..')
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
export async function serveStage(): Promise<{ url: string; close: () => Promise<void> }> {
  // Built once: a page of a few files opens many times faster than one of hundreds of modules.
  const outDir = mkdtempSync(join(tmpdir(), 'chaebi-stage-'))
  const common: InlineConfig = { configFile: false, root: CLIENT, logLevel: 'error' }
  await build({
    ...common,
    plugins: [react(), summitFiles],
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: PAGES.map(([, page]) => join(CLIENT, page)) },
    },
  })
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    plugins: [stageAddresses],
  })
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The stage has an address')
  return {
    url,
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true })
    },
  }
}

/** What tests read from the disk, the stage brings along. */
const summitFiles: Plugin = {
  name: 'summit-files',
  load(id) {
    if (!id.endsWith('/client/testing/summit-file.ts')) return undefined
    const summits = ['ai-seoul-summit-2024', 'hanbit-water-forum'].map((name) => [
      name,
      JSON.parse(readFileSync(join(SUMMITS, `${name}.json`), 'utf8')),
    ])
    return `const summits = ${JSON.stringify(Object.fromEntries(summits))}
            export const readSummit = (name) => structuredClone(summits[name])`
  },
}

const stageAddresses: Plugin = {
  name: 'stage-addresses',
  configurePreviewServer({ middlewares }) {
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
}
