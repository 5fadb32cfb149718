import { readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DAY, type Instant, instant } from '#shared/board/instant.ts'
import { StartRefused } from '#server/start-refused.ts'
import { anchorOfBackup } from './manifest.ts'

/** A backup that the schedule made, as its folder's name says; nothing else in the directory is ours to delete. */
export type KeptBackup = { folder: string; made: Instant }

/** Of a server that was killed while it made one. */
const DRAFT = /^chaebi-[\dTZ.-]+Z\.part$/
/** Nobody takes so long, on this machine or another that shares the directory. */
const DRAFT_AT_WORK = DAY

const NAME = /^chaebi-(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)$/

/** The folder of a backup that is made at this moment; without colons, which not every disk allows in a name. */
export const backupFolder = (directory: string, made: Instant): string =>
  join(directory, `chaebi-${new Date(made).toISOString().replaceAll(':', '-')}`)

/** Those that are there, the newest first; none if the directory is not. Throws if it can't be read. */
export function keptBackups(directory: string): KeptBackup[] {
  return namesIn(directory)
    .flatMap((name) => {
      const made = Date.parse(name.replace(NAME, '$1:$2:$3'))
      return NAME.test(name) && !Number.isNaN(made) ? [{ folder: join(directory, name), made: instant(made) }] : []
    })
    .toSorted((one, other) => other.made - one.made)
}

/**
 * Deletes what was made more than `keepDays` ago, but never the newest that is as it was made, however old it is; and
 * what was left half made. Answers with the folders that are gone.
 */
export async function deleteOldBackups(directory: string, keepDays: number, now: Instant): Promise<string[]> {
  const kept = keptBackups(directory)
  const old = kept.filter(({ made }) => made + keepDays * DAY < now)
  // To read a backup as a whole takes a while: only if anything hangs on it.
  const sound = old.length === 0 ? null : await newestSound(kept)
  const gone = [...leftDrafts(directory, now), ...old.map(({ folder }) => folder)].filter((folder) => folder !== sound)
  for (const folder of gone) await rm(folder, { recursive: true, force: true })
  return gone
}

async function newestSound(newestFirst: readonly KeptBackup[]): Promise<string | null> {
  for (const { folder } of newestFirst) if (await isSound(folder)) return folder
  return null
}

async function isSound(folder: string): Promise<boolean> {
  try {
    await anchorOfBackup(folder)
    return true
  } catch (error) {
    if (error instanceof StartRefused) return false
    throw error
  }
}

const leftDrafts = (directory: string, now: Instant): string[] =>
  namesIn(directory)
    .filter((name) => DRAFT.test(name))
    .map((name) => join(directory, name))
    .filter((draft) => statSync(draft).mtimeMs + DRAFT_AT_WORK < now)

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
