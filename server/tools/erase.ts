import type { Board } from '#shared/board/board.ts'
import { DAY } from '#shared/board/instant.ts'
import { type Text, idOf } from '#shared/board/text.ts'
import { keptBackups } from '#server/backup/kept-backups.ts'
import { openText } from '#server/board/seal-texts.ts'
import { type Config, readConfig } from '#server/config.ts'
import { LogRefused } from '#server/log/log-refused.ts'
import { openLog, readLog } from '#server/log/open-log.ts'
import { inBoth } from './export-log.ts'
import { type OperatedBoard, operateOn } from './operate-on.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run erase -- --text <ref>` erases a text for good, `--of <id>` all of one delegation with its participations, of one
 * person, or of any other thing, beside a running server, which follows within a second, or without one. Without `--yes`
 * it lists them and erases nothing; given words, it lists the texts in which they stand.
 */

const USAGE = 'npm run erase -- --text <ref> | --of <id> [--yes] | <a part of the text>'
const OPTIONS = { text: { type: 'string' }, of: { type: 'string' }, yes: { type: 'boolean' } } as const

await runTool(async () => {
  const { values, positionals } = readArguments(OPTIONS, 1, USAGE)
  const asked = [values.text, values.of, ...positionals].filter((given) => given !== undefined && given !== '')
  if (asked.length !== 1) throw new ToolRefused(USAGE, 2)
  const config = readConfig(process.env)
  await using opened = new AsyncDisposableStack()
  const store = await openLog(config, 'tool')
  opened.defer(() => store.close())
  const operated = opened.use(await operateOn(store))

  const { text, of } = values
  if (text !== undefined && operated.board().erased[text] === true) {
    console.log('이미 삭제된 문안입니다 · It was erased before.')
    return sayWhereKept(config.backup, [text])
  }
  const isMeant = meant(operated.board(), { text, of, words: positionals[0] })
  const found: Text[] = []
  for await (const stored of store.allTexts()) {
    const one = openText(stored)
    if (isMeant(one)) found.push(one)
  }
  if (found.length === 0) throw new ToolRefused(`그런 문안은 없습니다 · There is no such text: ${asked.join(' ')}`)
  for (const one of found) console.log(`${one.ref}  ${one.of}  ${inBoth(one.text)}`)
  if (positionals.length > 0) return
  if (values.yes !== true)
    throw new ToolRefused('아직 삭제하지 않았습니다 · Nothing is erased yet. To erase these for good, add --yes')
  await erase(found, operated)
  sayWhatIsLeft(await store.scrub(), config)
  await sayWhereKept(
    config.backup,
    found.map(({ ref }) => ref),
  )
})

type Asked = { text: string | undefined; of: string | undefined; words: string | undefined }

/** Which texts are asked for; of a delegation also those of its part in each session. */
function meant({ participations }: Board, { text, of, words }: Asked): (one: Text) => boolean {
  if (text !== undefined) return ({ ref }) => ref === text
  if (words !== undefined) return (one) => Object.values(one.text).join(' / ').includes(words)
  return (one) => {
    const id = idOf(one.of)
    return one.of === of || id === of || (one.of.startsWith('participation:') && participations[id]?.delegation === of)
  }
}

async function erase(texts: readonly Text[], operated: OperatedBoard): Promise<void> {
  for (const { ref } of texts) {
    const outcome = await operated.ask({ type: 'text.erase', payload: { ref } })
    if (outcome.outcome === 'refused') throw new Error(`the erasure was refused: ${outcome.refusal.kind}`)
    console.log(`삭제했습니다 · Erased ${ref}, which the log says at #${operated.board().position.seq}.`)
  }
}

/** PostgreSQL holds what was written in more places than its tables, which no scrubbing reaches. */
function sayWhatIsLeft(isScrubbed: boolean, { databaseUrl }: Config): void {
  if (!isScrubbed) console.log('저장소에서는 서버가 곧 지웁니다 · The server clears it from the store shortly.')
  else if (databaseUrl === undefined) console.log('파일에도 남아 있지 않습니다 · No byte of it is left in the files.')
  else console.log('테이블에는 남아 있지 않습니다 · It is gone from the tables.')
  if (databaseUrl !== undefined)
    console.log(
      '미리 쓰기 로그(WAL), 그 보관본, 복제본에는 남아 있을 수 있습니다 · ' +
        'The write-ahead log, archives of it, replicas and base backups may still hold it.',
    )
}

/** Which backups of the schedule still hold any of the texts, and until when; of others nobody knows here. */
async function sayWhereKept(backup: Config['backup'], refs: readonly string[]): Promise<void> {
  if (backup !== undefined)
    for (const { folder, made } of keptBackups(backup.directory)) {
      if (!(await holdsAny(folder, refs))) continue
      const until = new Date(made + backup.keepDays * DAY).toISOString()
      console.log(`백업에 남음 · Held by ${folder} until ${until}, or until a later backup is sound.`)
    }
  console.log(
    '그 밖의 백업과 내보낸 파일에는 지울 때까지 남습니다 · Other backups and exports hold it until you delete them.',
  )
}

/** A backup that can't be read counts as one that holds them. */
async function holdsAny(folder: string, refs: readonly string[]): Promise<boolean> {
  try {
    const log = await readLog({ dataDir: folder, databaseUrl: undefined })
    try {
      return (await log.texts(refs)).length > 0
    } finally {
      await log.close()
    }
  } catch (error) {
    if (error instanceof LogRefused) return true
    throw error
  }
}
