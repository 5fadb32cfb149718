import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Board } from '#shared/board/board.ts'
import type { Posting } from '#shared/board/person-schema.ts'
import { endAllSessions } from '#server/accounts/end-all-sessions.ts'
import { anchorOfBackup } from '#server/backup/manifest.ts'
import { type SinceBackup, sinceBackup } from '#server/backup/since-backup.ts'
import { erasedBy } from '#server/board/drain.ts'
import { readStored } from '#server/board/entry.ts'
import { restoreBoard } from '#server/board/restore-board.ts'
import { boardCodeVersion } from '#server/board/snapshot-keeper.ts'
import { readConfig } from '#server/config.ts'
import type { Anchor } from '#server/log/anchor.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { readSqliteLog } from '#server/log/sqlite-reader.ts'
import { verifyLog } from '#server/log/verify-log.ts'
import { catchUp } from './catch-up.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run restore -- <backup> [--old <data directory>] [--disable <person>]… [--yes]`: makes the data of DATA_DIR, where
 * there must be none, out of a backup that it has verified. The log gets an id of its own, every session ends, and by the
 * old data whoever was disabled since is so again, and whatever was erased. Without old data that can be used, the
 * persons are listed and to be confirmed.
 */

const USAGE = 'npm run restore -- <backup> [--old <data directory>] [--disable <person>]… [--yes]'
const OPTIONS = {
  old: { type: 'string' },
  disable: { type: 'string', multiple: true },
  yes: { type: 'boolean' },
} as const
const ERASED_ARE_BACK =
  '백업 뒤에 삭제한 문안은 다시 나타납니다 · Texts that were erased since are there again. ' +
  'Find them by npm run erase -- <a part of the text>, and erase them by --text <ref> --yes'

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
  const named = values.disable ?? []
  const unknown = named.find((id) => !Object.hasOwn(board.persons, id))
  if (unknown !== undefined)
    throw new ToolRefused(`백업에 없는 사람입니다 · The backup knows no person ${unknown}: nothing was restored`)
  const since = values.old === undefined ? null : await sinceOrWhyNot(values.old, anchor, board)
  // Who counts on the old data has confirmed nothing.
  if (since === null && (values.yes !== true || values.old !== undefined)) {
    for (const line of activePersons(board)) console.log(line)
    throw new ToolRefused(
      '이들이 다시 들어올 수 있습니다 · These could enter again. ' +
        `Name those who must not by --disable <person>, leave --old out and add --yes\n${ERASED_ARE_BACK}`,
    )
  }
  const isActive = (id: string): boolean => board.persons[id]?.active.value === true
  const disabled = [...new Set([...(since?.disabled ?? []), ...named])].filter(isActive)

  const draft = `${dataDir}.restoring`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  try {
    for (const name of ['board.sqlite', 'accounts.sqlite']) copyFileSync(join(folder, name), join(draft, name))
    endAllSessions(join(draft, 'accounts.sqlite'))
    const { log, parent, erased, isScrubbed } = await madeItsOwn(join(draft, 'board.sqlite'), {
      disabled,
      erased: since?.erased ?? [],
    })
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // The log last: where there is one, the rest is there.
    for (const name of ['accounts.sqlite', 'board.sqlite']) renameSync(join(draft, name), join(dataDir, name))
    console.log(`복원했습니다 · Restored to ${dataDir} as the log ${log}, from ${parent?.log} #${parent?.seq}.`)
    console.log(`모두 다시 로그인합니다 · Everybody signs in anew; disabled again: ${listed(disabled)}`)
    if (since === null) console.log(ERASED_ARE_BACK)
    else sayOf(since, erased)
    if (!isScrubbed) console.log('저장소에서는 서버가 곧 지웁니다 · The server clears it from the store shortly.')
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

/** Null, said, if the old data can't be used. */
async function sinceOrWhyNot(dataDir: string, anchor: Anchor, board: Board): Promise<SinceBackup | null> {
  const since = await sinceBackup({ dataDir, databaseUrl: undefined }, anchor, board)
  if (typeof since !== 'string') return since
  console.error(`옛 데이터를 쓸 수 없습니다 · The old data in ${dataDir} can't be used: ${since}`)
  return null
}

function activePersons(board: Board): string[] {
  const active = Object.values(board.persons).filter((person) => person.active.value)
  return active.map(({ id, posting }) => [id, ...postingWords(posting.value)].join('  '))
}

/** Makes the copy a log of its own, and has it say who is out and what is erased. */
async function madeItsOwn(file: string, done: Parameters<typeof catchUp>[1]) {
  const store = await openSqliteLog(file, 'server')
  try {
    return { log: store.log, parent: store.parent, ...(await catchUp(store, done)) }
  } finally {
    await store.close()
  }
}

function sayOf({ posted }: SinceBackup, erased: readonly string[]): void {
  console.log(`다시 삭제한 문안 · Texts erased again: ${listed(erased)}`)
  for (const { person, before, after } of posted)
    console.log(
      `권한이 백업 때로 돌아갔습니다 · ${person} is again ${postingWords(before).join(' ')}, and was last ${postingWords(after).join(' ')}`,
    )
}

function postingWords({ role, ministry, venue }: Posting): string[] {
  return [role, ministry ?? venue ?? '-']
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '-' : names.join(' ')
}
