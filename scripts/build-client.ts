import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** Builds the client into `dist/client`; with `--if-stale` only if what is there was made from other sources. */

/** Inside the build, so that it goes wherever the build goes. */
const STAMP = 'dist/client/.built-from'
const SOURCES = ['client/**/*', 'shared/**/*', 'vite.config.ts', 'package-lock.json']
const NOT_BUILT = ['**/*.test.{ts,tsx}', '**/testing/**']

/** Tells sources apart by content, not by time: a checkout gives old content a new time. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { exclude: NOT_BUILT, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((file) => `${file.parentPath}/${file.name}`).toSorted())
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

async function build(sources: string): Promise<void> {
  // Loaded only when needed: most starts find a fresh build.
  const vite = await import('vite')
  try {
    await vite.build({ logLevel: 'warn' })
    writeFileSync(STAMP, sources)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/** Why to build, as a sentence for the terminal; undefined if the build is fresh. */
function reasonToBuild(sources: string): string | undefined {
  if (!existsSync(STAMP)) return 'Building the client: it has not been built yet.'
  if (readFileSync(STAMP, 'utf8') !== sources) return 'Building the client: its sources have changed.'
  return undefined
}

const { values } = parseArgs({ options: { 'if-stale': { type: 'boolean', default: false } } })
const sources = fingerprint()
const reason = reasonToBuild(sources) ?? (values['if-stale'] ? undefined : 'Building the client.')
if (reason !== undefined) {
  console.log(reason)
  await build(sources)
}
