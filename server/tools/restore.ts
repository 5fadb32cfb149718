import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Board } from '#shared/board/board.ts'
import type { Posting } from '#shared/board/person-schema.ts'
import { endAllSessions } from '#server/accounts/end-all-sessions.ts'
import { makeAccountsTables } from '#server/accounts/make-accounts-tables.ts'
import { anchorOfBackup } from '#server/backup/manifest.ts'
import { type SinceBackup, sinceBackup } from '#server/backup/since-backup.ts'
import { soundLog } from '#server/board/sound-log.ts'
import { readConfig } from '#server/config.ts'
import type { Anchor } from '#server/log/anchor.ts'
import type { LogPlace } from '#server/log/open-log.ts'
import { nameOf } from '#server/log/postgres-connection.ts'
import { refusing } from '#server/log/postgres-fitness.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { copyRows } from '#server/rows/copy-rows.ts'
import { layDown } from '#server/rows/lay-down.ts'
import { refuseTakenDirectory } from '#server/rows/place-taken.ts'
import { newPostgresRows, refuseTakenDatabase } from '#server/rows/postgres-rows.ts'
import { heldSqliteRows } from '#server/rows/sqlite-rows.ts'
import { catchUp } from './catch-up.ts'
import { placeOf } from './place-of.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run restore -- <backup> [--old <data directory | postgres://…>] [--disable <person>]… [--yes]`: makes the data of DATA_DIR, where
 * there must be none, out of a backup that it has verified. The log gets an id of its own, every session ends, and by the
 * old data whoever was disabled since is so again, and whatever was erased. Without old data that can be used, the
 * persons are listed and to be confirmed. With DATABASE_URL it makes them in that database.
 */

const USAGE = 'npm run restore -- <backup> [--old <data directory | postgres://…>] [--disable <person>]… [--yes]'
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
  if (databaseUrl === undefined) refuseTakenDirectory(dataDir)
  else await refuseTakenDatabase(databaseUrl)

  const kept = await anchorOfBackup(folder)
  const { board, anchor } = await soundLog({ dataDir: folder, databaseUrl: undefined }, [kept])
  const named = values.disable ?? []
  const unknown = named.find((id) => !Object.hasOwn(board.persons, id))
  if (unknown !== undefined)
    throw new ToolRefused(`백업에 없는 사람입니다 · The backup knows no person ${unknown}: nothing was restored`)
  const since = values.old === undefined ? null : await sinceOrWhyNot(placeOf(values.old), anchor, board)
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
    if (databaseUrl === undefined) layDown(draft, dataDir)
    else await refusing(nameOf(databaseUrl), () => putInto(databaseUrl, draft))
    const place = databaseUrl === undefined ? dataDir : nameOf(databaseUrl)
    console.log(`복원했습니다 · Restored to ${place} as the log ${log}, from ${parent?.log} #${parent?.seq}.`)
    console.log(`모두 다시 로그인합니다 · Everybody signs in anew; disabled again: ${listed(disabled)}`)
    if (since === null) console.log(ERASED_ARE_BACK)
    else sayOf(since, erased)
    if (!isScrubbed) console.log('저장소에서는 서버가 곧 지웁니다 · The server clears it from the store shortly.')
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
})

/** Copies the files that were made ready into an empty database, under a new secret, and verifies what is there then. */
async function putInto(url: string, draft: string): Promise<void> {
  await makeAccountsTables({ dataDir: draft, databaseUrl: undefined })
  await using source = await heldSqliteRows(draft)
  await using target = await newPostgresRows(url)
  await copyRows(source, target)
  await target.commit()
  await soundLog({ dataDir: '', databaseUrl: url })
}

/** Null, said, if the old data can't be used. */
async function sinceOrWhyNot(old: LogPlace, anchor: Anchor, board: Board): Promise<SinceBackup | null> {
  const since = await sinceBackup(old, anchor, board)
  if (typeof since !== 'string') return since
  const name = old.databaseUrl === undefined ? old.dataDir : nameOf(old.databaseUrl)
  console.error(`옛 데이터를 쓸 수 없습니다 · The old data in ${name} can't be used: ${since}`)
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
