import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, instant } from '#shared/board/instant.ts'
import { healthSchema } from '#shared/protocol/health.ts'
import { movingClock } from '#server/testing/moving-clock.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { runTool } from '#server/testing/run-tool.ts'
import { ADMIN, MOFA_DESK, temporaryDirectory, testServer } from '#server/testing/test-server.ts'
import { pino } from 'pino'
import { backupFolder, deleteOldBackups, keptBackups } from './kept-backups.ts'
import { anchorOfBackup } from './manifest.ts'
import { scheduleBackups } from './schedule-backups.ts'

const logger = pino({ level: 'silent' })
const isFirstServer = async () => true

/** A schedule on the data of a running server, which is silent itself, and a clock that a test moves on. */
async function schedule({ isFirst = true } = {}) {
  const { dataDir } = await testServer()
  const { now, advance } = movingClock()
  const directory = join(temporaryDirectory(), 'backups')
  const backup = { directory, everyHours: 24, keepDays: 3 }
  const config = { dataDir, databaseUrl: undefined, backup }
  const schedule = scheduleBackups({ config, isFirstServer: async () => isFirst, now, logger })
  if (schedule === null) throw new Error('the settings name a place')
  await schedule.look()
  return { ...schedule, directory, advance, now }
}

describe('a server with a place for backups', () => {
  it('makes one at the start and then one a day, each of them sound', async () => {
    const { look, state, stop, directory, advance } = await schedule()
    advance(23 * HOUR)
    await look()
    expect(keptBackups(directory)).toHaveLength(1)
    advance(2 * HOUR)
    await look()
    const kept = keptBackups(directory)
    expect(kept).toHaveLength(2)
    for (const { folder } of kept) await anchorOfBackup(folder)
    expect(state()).toEqual({ every: DAY, at: kept[0]?.made, failed: null, elsewhere: false })
    await stop()
  })

  it('makes them of a database, too, as the files that every tool reads', async () => {
    await using database = await freshDatabase()
    const directory = join(temporaryDirectory(), 'backups')
    const { liveBoard, stop } = await testServer({ DATABASE_URL: database.url, BACKUP_DIR: directory })
    await expect.poll(() => keptBackups(directory), { timeout: 10_000 }).toHaveLength(1)
    const [{ folder } = { folder: '' }] = keptBackups(directory)
    expect(await anchorOfBackup(folder)).toMatchObject(liveBoard.board().position)
    expect(readdirSync(folder).toSorted()).toEqual(['accounts.sqlite', 'board.sqlite', 'manifest.json'])
    await stop()
  })

  it('keeps them for as many days as it is told', async () => {
    const { look, stop, directory, advance } = await schedule()
    for (const _ of Array.from({ length: 5 })) {
      advance(25 * HOUR)
      await look()
    }
    expect(keptBackups(directory)).toHaveLength(3)
    await stop()
  })

  it('leaves them to another server that was first', async () => {
    const { state, stop, directory } = await schedule({ isFirst: false })
    expect(state()).toMatchObject({ at: null, elsewhere: true })
    expect(keptBackups(directory)).toEqual([])
    await stop()
  })

  it('says on the page of the admin and in its log that one failed', async () => {
    const taken = join(temporaryDirectory(), 'taken')
    writeFileSync(taken, 'no directory')
    const server = await testServer({ BACKUP_DIR: taken })
    const admin = await server.person(ADMIN)
    const health = async () => healthSchema.parse((await admin.get('/api/health')).json).backup
    await expect.poll(async () => (await health())?.failed).toBeTypeOf('number')
    expect(await health()).toMatchObject({ every: DAY, at: null })
    expect(server.logged.join('')).toContain('the scheduled backup could not be made')
  })
})

describe('old backups', () => {
  it('go, but never the newest sound one, nor what somebody else has put there', async () => {
    const { directory, stop, advance, look, now } = await schedule()
    advance(25 * HOUR)
    await look()
    const [damaged, sound] = keptBackups(directory)
    if (damaged === undefined || sound === undefined) throw new Error('two were made')
    appendFileSync(join(damaged.folder, 'board.sqlite'), 'x')
    const older = backupFolder(directory, instant(sound.made - DAY))
    mkdirSync(older)
    mkdirSync(join(directory, 'chaebi-by-hand'))
    const gone = await deleteOldBackups(directory, 3, instant(now() + 30 * DAY))
    expect(gone.toSorted()).toEqual([older, damaged.folder].toSorted())
    expect(keptBackups(directory)).toEqual([sound])
    await stop()
  })
})

it('an erasure says which scheduled backup still holds the text, and until when', async () => {
  const { dataDir, operate } = await testServer()
  const directory = temporaryDirectory()
  const before = await backUp(dataDir, directory, 0)
  const id = await operate('person.admit', { ...MOFA_DESK, name: { ko: '지워질 이름' } })
  const holding = await backUp(dataDir, directory, HOUR)
  const environment = { DATA_DIR: dataDir, BACKUP_DIR: directory, BACKUP_KEEP: '7' }
  const { out } = await runTool('erase', ['--text', `${id}.name`, '--yes'], environment)
  expect(out).toContain(`${basename(holding.folder)} until ${new Date(holding.made + 7 * DAY).toISOString()}`)
  expect(out).not.toContain(basename(before.folder))
})

async function backUp(dataDir: string, directory: string, after: number) {
  const config = { dataDir, databaseUrl: undefined, backup: { directory, everyHours: 1, keepDays: 7 } }
  const now = () => instant(Date.parse('2026-11-01T00:00:00Z') + after)
  const schedule = scheduleBackups({ config, isFirstServer, now, logger })
  await schedule?.look()
  await schedule?.stop()
  const [made] = keptBackups(directory)
  if (made === undefined) throw new Error('a backup was made')
  return made
}
