import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, minifySync, type Rolldown } from 'vite'
import { beforeAll, expect, test, vi } from 'vitest'
import client from '../vite.config.ts'

/** Gzipped JavaScript, in kB of 1000 bytes, that a browser loads before the room is there. */
const LIMITS = { wall: 180, field: 180, desk: 260 } as const

let chunks: Map<string, Rolldown.OutputChunk>

beforeAll(async () => {
  // Else React builds as it is under test.
  vi.stubEnv('NODE_ENV', 'production')
  // The client as it is built, but kept in memory and without the service worker, which comes after the room.
  const built = await build({
    configFile: false,
    root: 'client',
    plugins: [react()],
    logLevel: 'error',
    build: { ...client.build, write: false, reportCompressedSize: false },
  })
  if (!('output' in built)) throw new Error('expected one build')
  vi.unstubAllEnvs()
  chunks = new Map(built.output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]))
}, 120_000)

/** A chunk with everything that it imports at once. */
function withImports(fileName: string, found = new Set<string>()): Set<string> {
  if (found.has(fileName)) return found
  found.add(fileName)
  for (const imported of chunks.get(fileName)?.imports ?? []) withImports(imported, found)
  return found
}

function chunkOf(module: string): string {
  const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(module))
  if (chunk === undefined) throw new Error(`no chunk for ${module}`)
  return chunk.fileName
}

test.each(Object.entries(LIMITS))('the first load of the %s is at most %i kB of JavaScript', (room, limit) => {
  const loaded = new Set([...withImports(chunkOf('/index.html')), ...withImports(chunkOf(`/${room}/${room}-page.tsx`))])
  const bytes = [...loaded].map((fileName) => gzipSync(chunks.get(fileName)?.code ?? '').length)
  expect(bytes.reduce((sum, each) => sum + each, 0) / 1000).toBeLessThanOrEqual(limit)
})

/** What of the client is there for reviews alone. */
const OF_REVIEW =
  /\/client\/(review\/|i18n\/((ko|en)\/)?review|sync\/(use-review-on-stage|use-online|online)|.*-since-review|.*\/since-review)/

test('a review adds at most 5 kB to what a wall loads while none is held, and nothing of its room', () => {
  const loaded = new Set([...withImports(chunkOf('/index.html')), ...withImports(chunkOf('/wall/wall-page.tsx'))])
  const added = [...loaded].flatMap((fileName) =>
    Object.entries(chunks.get(fileName)?.modules ?? {}).filter(([id]) => OF_REVIEW.test(id)),
  )
  expect(added.filter(([id]) => id.includes('/client/review/')).map(([id]) => id)).toEqual([])
  expect(gzipSync(added.map(([, { code }]) => code ?? '').join('\n')).length).toBeLessThanOrEqual(5_000)
})

/** Minified one by one, which is a little more than together. */
const minified = (modules: readonly (readonly [string, { code: string | null }])[]): string =>
  modules.map(([id, { code }]) => minifySync(id.replace(/\.tsx?$/, '.js'), code ?? '').code).join('\n')

test.each(['wall', 'field', 'desk', 'admin'])('of shared/ the %s loads at most 30 kB', (room) => {
  const loaded = new Set([...withImports(chunkOf('/index.html')), ...withImports(chunkOf(`/${room}/${room}-page.tsx`))])
  const shared = [...loaded].flatMap((fileName) =>
    Object.entries(chunks.get(fileName)?.modules ?? {}).filter(([id]) => /(?<!node_modules.*)\/shared\//.test(id)),
  )
  expect(shared.length).toBeGreaterThan(50)
  expect(gzipSync(minified(shared)).length).toBeLessThanOrEqual(30_000)
})

test('a room brings nothing of another room', () => {
  const rooms = ['wall', 'desk', 'field', 'review', 'admin']
  for (const room of rooms) {
    const modules = [...withImports(chunkOf(`/${room}/${room}-page.tsx`))].flatMap(
      (fileName) => chunks.get(fileName)?.moduleIds ?? [],
    )
    const others = rooms.filter((other) => other !== room).map((other) => `/client/${other}/`)
    expect(modules.filter((module) => others.some((other) => module.includes(other)))).toEqual([])
  }
})
