import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Board } from '#shared/board/board.ts'
import { OPERATOR } from '#shared/board/identity.ts'
import { instant } from '#shared/board/instant.ts'
import { endAllSessions } from '#server/accounts/end-all-sessions.ts'
import { anchorOfBackup } from '#server/backup/manifest.ts'
import { erasedBy } from '#server/board/drain.ts'
import { readChange } from '#server/board/entry.ts'
import { openLiveBoard } from '#server/board/live-board.ts'
import { restoreBoard } from '#server/board/restore-board.ts'
import { boardCodeVersion } from '#server/board/snapshot-keeper.ts'
import { readConfig } from '#server/config.ts'
import { LogRefused } from '#server/log/log-refused.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { readSqliteLog } from '#server/log/sqlite-reader.ts'
import { verifyLog } from '#server/log/verify-log.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run restore -- <backup> [--old <data directory>] [--disable <person>]… [--yes]`: makes the data of DATA_DIR, where
 * there must be none, out of a backup that it has verified. The log gets an id of its own, every session ends, and whoever
 * was disabled since, by the old data, is so again. Without old data to ask, the persons are listed and to be confirmed.
 */

const USAGE = 'npm run restore -- <backup> [--old <data directory>] [--disable <person>]… [--yes]'
const OPTIONS = {
  old: { type: 'string' },
  disable: { type: 'string', multiple: true },
  yes: { type: 'boolean' },
} as const

await runTool(async () => {
  const { positionals, values } = readArguments(OPTIONS, 1, USAGE)
  const [folder] = positionals
  if (folder === undefined) throw new ToolRefused(USAGE, 2)
  const { dataDir, databaseUrl } = readConfig(process.env)
  if (databaseUrl !== undefined)
    throw new ToolRefused('PostgreSQL은 pg_restore로 복원하십시오 · What is on PostgreSQL is restored by pg_restore')
  for (const name of ['board.sqlite', 'accounts.sqlite'])
    if (existsSync(join(dataDir, name)))
      throw new ToolRefused(
        `데이터가 이미 있습니다 · ${join(dataDir, name)} is there already. Move the old data away first.`,
      )

  const board = await soundBoard(folder)
  const since = values.old === undefined ? null : await disabledIn(values.old)
  if (since === null && values.yes !== true) {
    for (const line of activePersons(board)) console.log(line)
    throw new ToolRefused(
      '이들이 다시 들어올 수 있습니다 · These could enter again. Name those who must not by --disable <person>, then add --yes',
    )
  }
  const isOut = (id: string): boolean => board.persons[id]?.active.value === true
  const out = [...new Set([...(since ?? []), ...(values.disable ?? [])])].filter(isOut)

  const draft = `${dataDir}.restoring`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  try {
    for (const name of ['board.sqlite', 'accounts.sqlite']) copyFileSync(join(folder, name), join(draft, name))
    endAllSessions(join(draft, 'accounts.sqlite'))
    const { log, parent } = await nameAndDisable(join(draft, 'board.sqlite'), out)
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // The log last: where there is one, the rest is there.
    for (const name of ['accounts.sqlite', 'board.sqlite']) renameSync(join(draft, name), join(dataDir, name))
    console.log(`복원했습니다 · Restored to ${dataDir} as the log ${log}, from ${parent?.log} #${parent?.seq}.`)
    console.log(
      `모두 다시 로그인합니다 · Everybody signs in anew; disabled again: ${out.length === 0 ? '-' : out.join(' ')}`,
    )
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
})

/** The board of a backup in which nothing is amiss. */
async function soundBoard(folder: string): Promise<Board> {
  const anchor = await anchorOfBackup(folder)
  const log = readSqliteLog(join(folder, 'board.sqlite'))
  try {
    const { verdict } = await verifyLog(log, (bytes) => erasedBy([readChange(bytes)]), [anchor])
    if (verdict !== 'sound')
      throw new ToolRefused(`백업의 기록이 손상되었습니다 · The log in ${folder} is damaged: ${verdict}`)
    return (await restoreBoard(log, boardCodeVersion())).board
  } finally {
    await log.close()
  }
}

/** Who is disabled by the data that the backup is to replace; null, said, if they can't be read. */
async function disabledIn(dataDir: string): Promise<string[] | null> {
  try {
    const log = readSqliteLog(join(dataDir, 'board.sqlite'))
    try {
      const { board } = await restoreBoard(log, boardCodeVersion())
      return Object.values(board.persons).flatMap(({ id, active }) => (active.value ? [] : [id]))
    } finally {
      await log.close()
    }
  } catch (error) {
    if (!(error instanceof LogRefused)) throw error
    console.error(`옛 데이터를 읽을 수 없습니다 · The old data can't be read: ${error.message}`)
    return null
  }
}

function activePersons(board: Board): string[] {
  const active = Object.values(board.persons).filter((person) => person.active.value)
  return active.map(({ id, posting: { value } }) => [id, value.role, value.ministry ?? '-'].join('  '))
}

/** Makes the copy a log of its own, and has it say who is out. */
async function nameAndDisable(file: string, persons: readonly string[]) {
  await using opened = new AsyncDisposableStack()
  const store = await openSqliteLog(file, 'server')
  opened.defer(() => store.close())
  const now = () => instant(Date.now())
  const onLost = (error: Error): never => {
    console.error(error)
    process.exit(1)
  }
  const liveBoard = await openLiveBoard({ store, now, logger: pino({ level: 'silent' }), onLost })
  opened.defer(() => liveBoard.close())
  for (const person of persons) {
    const basis = liveBoard.board().position
    const command = {
      id: randomUUID(),
      type: 'person.disable',
      payload: { person },
      basis,
      observedAt: liveBoard.now(),
    } as const
    const outcome = await liveBoard.submit({ command, person: OPERATOR, client: OPERATOR })
    if (outcome.outcome === 'refused')
      throw new ToolRefused(`차단하지 못했습니다 · ${person} can't be disabled: ${JSON.stringify(outcome.refusal)}`)
  }
  return { log: store.log, parent: store.parent }
}
