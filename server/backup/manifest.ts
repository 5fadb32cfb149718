import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { StartRefused } from '#server/start-refused.ts'
import { type Anchor, anchorsIn, anchorText } from '#server/log/anchor.ts'

/** The files of a backup, beside which its manifest lies. */
const FILES = ['board.sqlite', 'accounts.sqlite'] as const
const MANIFEST = 'manifest.json'

const manifestSchema = z.object({
  format: z.literal(1),
  made: z.iso.datetime(),
  /** The version of Chaebi that made it. */
  by: z.string(),
  /** The head of the log in it. */
  anchor: z.string().refine((text) => anchorsIn(text).length === 1),
  /** SHA-256 of each file. */
  files: z.record(z.enum(FILES), z.string()),
})

/** Says what the folder holds, in the last file that is written to it. */
export async function writeManifest(folder: string, anchor: Anchor, made: Date): Promise<void> {
  const files = Object.fromEntries(
    await Promise.all(FILES.map(async (name) => [name, await digestOf(join(folder, name))] as const)),
  )
  const manifest = { format: 1, made: made.toISOString(), by: version(), anchor: anchorText(anchor), files }
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, {
    flag: 'wx',
    mode: 0o600,
    flush: true,
  })
}

/**
 * The anchor of a backup whose files are to the byte as they were made.
 * @throws {StartRefused} in one line, if it is none, of a later format, incomplete or altered
 */
export async function anchorOfBackup(folder: string): Promise<Anchor> {
  const manifest = manifestSchema.safeParse(read(join(folder, MANIFEST)))
  if (!manifest.success)
    throw new StartRefused(
      `백업이 아닙니다 · ${folder} is no backup that this version can read: it has no fit ${MANIFEST}`,
    )
  for (const name of FILES)
    if ((await digestOf(join(folder, name))) !== manifest.data.files[name])
      throw new StartRefused(
        `백업이 손상되었습니다 · ${join(folder, name)} is not as it was backed up. Use another backup.`,
      )
  const [anchor] = anchorsIn(manifest.data.anchor)
  if (anchor === undefined) throw new Error('the schema has let a manifest without an anchor pass')
  return anchor
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Not there, or no JSON: it is no manifest, and said so.
    return null
  }
}

/** Null for a file that is not there. */
async function digestOf(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
    return hash.digest('hex')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const version = (): string =>
  z.object({ version: z.string() }).parse(read(join(import.meta.dirname, '../../package.json'))).version
