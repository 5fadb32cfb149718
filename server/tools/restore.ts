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
import { readStored } from '#server/board/entry.ts'
import { openLiveBoard } from '#server/board/live-board.ts'
import { restoreBoard } from '#server/board/restore-board.ts'
import { boardCodeVersion } from '#server/board/snapshot-keeper.ts'
import { readConfig } from '#server/config.ts'
import type { Anchor } from '#server/log/anchor.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { readSqliteLog } from '#server/log/sqlite-reader.ts'
import { verifyLog } from '#server/log/verify-log.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run restore -- <backup> [--old <data directory>] [--disable <person>]… [--yes]`: makes the data of DATA_DIR, where
 * there must be none, out of a backup that it has verified. The log gets an id of its own, every session ends, and whoever
 * was disabled since, by the old data, is so again, as every text is erased that was since. Without old data to ask, the
 * persons are listed and to be confirmed.
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

  const { board, anchor } = await soundBackup(folder)
  const unknown = values.disable?.find((id) => board.persons[id] === undefined)
  if (unknown !== undefined)
    throw new ToolRefused(`백업에 없는 사람입니다 · The backup knows no person ${unknown}: nothing was restored`)
  const since = values.old === undefined ? null : await doneSince(values.old, anchor)
  if (since === null && values.yes !== true) {
    for (const line of activePersons(board)) console.log(line)
    throw new ToolRefused(
      '이들이 다시 들어올 수 있습니다 · These could enter again. Name those who must not by --disable <person>, then add --yes',
    )
  }
  const isActive = (id: string): boolean => board.persons[id]?.active.value === true
  const out = [...new Set([...(since?.disabled ?? []), ...(values.disable ?? [])])].filter(isActive)

  const draft = `${dataDir}.restoring`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  try {
    for (const name of ['board.sqlite', 'accounts.sqlite']) copyFileSync(join(folder, name), join(draft, name))
    endAllSessions(join(draft, 'accounts.sqlite'))
    const { log, parent, erased } = await nameAndRedo(join(draft, 'board.sqlite'), out, since?.erased ?? [])
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // The log last: where there is one, the rest is there.
    for (const name of ['accounts.sqlite', 'board.sqlite']) renameSync(join(draft, name), join(dataDir, name))
    console.log(`복원했습니다 · Restored to ${dataDir} as the log ${log}, from ${parent?.log} #${parent?.seq}.`)
    console.log(
      `모두 다시 로그인합니다 · Everybody signs in anew; disabled again: ${out.length === 0 ? '-' : out.join(' ')}`,
    )
    console.log(
      since === null
        ? '백업 뒤에 삭제한 문안은 다시 나타납니다 · Texts that were erased since are there again: npm run erase'
        : `다시 삭제한 문안 · Texts erased again: ${erased}`,
    )
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
})

/** What a backup holds in which nothing is amiss. */
async function soundBackup(folder: string): Promise<{ board: Board; anchor: Anchor }> {
  const anchor = await anchorOfBackup(folder)
  const log = readSqliteLog(join(folder, 'board.sqlite'))
  try {
    const { verdict } = await verifyLog(log, (change) => erasedBy([readStored(change)]), [anchor])
    if (verdict !== 'sound')
      throw new ToolRefused(`백업의 기록이 손상되었습니다 · The log in ${folder} is damaged: ${verdict}`)
    return { board: (await restoreBoard(log, boardCodeVersion())).board, anchor }
  } finally {
    await log.close()
  }
}

/** What nobody may be given back by a restore: the ids of persons, and the refs of texts. */
type Done = { disabled: string[]; erased: string[] }

/**
 * What is disabled and erased by the data that the backup is to replace; null, said, if they can't be read, or if the
 * backup was not made of them.
 */
async function doneSince(dataDir: string, { seq, hash }: Anchor): Promise<Done | null> {
  try {
    const log = readSqliteLog(join(dataDir, 'board.sqlite'))
    try {
      const [known] = await log.changes({ after: seq - 1, limit: 1 })
      if (known?.hash !== hash) {
        console.error(`이 백업의 옛 데이터가 아닙니다 · The backup was not made of the data in ${dataDir}`)
        return null
      }
      const { board } = await restoreBoard(log, boardCodeVersion())
      const disabled = Object.values(board.persons).flatMap(({ id, active }) => (active.value ? [] : [id]))
      return { disabled, erased: Object.keys(board.erased) }
    } finally {
      await log.close()
    }
  } catch (error) {
    // Damage shows in many ways, and all of them mean the same here: the data can't be asked.
    const why = error instanceof Error ? error.message : String(error)
    console.error(`옛 데이터를 읽을 수 없습니다 · The old data can't be read: ${why}`)
    return null
  }
}

function activePersons(board: Board): string[] {
  const active = Object.values(board.persons).filter((person) => person.active.value)
  return active.map(({ id, posting: { value } }) => [id, value.role, value.ministry ?? '-'].join('  '))
}

/** Makes the copy a log of its own, and has it say who is out and what is erased. */
async function nameAndRedo(file: string, persons: readonly string[], refs: readonly string[]) {
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
  const known = await store.texts(refs)
  const acts = [
    ...persons.map((person) => ({ type: 'person.disable', payload: { person } }) as const),
    ...known.map(({ ref }) => ({ type: 'text.erase', payload: { ref } }) as const),
  ]
  for (const act of acts) {
    const basis = liveBoard.board().position
    const command = { id: randomUUID(), ...act, basis, observedAt: liveBoard.now() }
    const outcome = await liveBoard.submit({ command, person: OPERATOR, client: OPERATOR })
    if (outcome.outcome === 'refused')
      throw new ToolRefused(
        `복원하지 못했습니다 · ${JSON.stringify(act)} was refused: ${JSON.stringify(outcome.refusal)}`,
      )
  }
  await store.scrub()
  return { log: store.log, parent: store.parent, erased: known.length }
}
