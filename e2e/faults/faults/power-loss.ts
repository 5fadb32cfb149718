import { cpSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandId } from '#shared/board/identity.ts'
import type { LogReader, StoredChange } from '#server/log/log-store.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'
import type { Fault, Run, Setting } from '../fault.ts'
import { framesOf } from '../means/wal-file.ts'
import { readHistory } from '../oracle/history.ts'
import { judge } from '../oracle/judge.ts'
import type { Ledger } from '../oracle/ledger.ts'
import { openGround } from '../scene/ground.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene, type Scene } from '../scene/scene.ts'

/**
 * The power goes: of the -wal file only its beginning is left, up to the end of a frame or to its middle. The next
 * start has to find whole drains, and every command that was answered before the first missing byte was written.
 */
export const powerLoss: Fault = {
  name: 'power-loss',
  stores: ['sqlite'],
  quick: { runs: 1, commands: 15 },
  long: { runs: 5, commands: 300 },
  run: runOnce,
}

/** Few at a time, so that there are many drains to cut between. */
const DEVICES = 3
/** Beyond this SQLite begins to move it into the database, and then it begins anew. */
const WAL_LIMIT = 3_500_000

/** A file as long as this was all that there was when a command had its answer. */
type Answered = ReadonlyMap<CommandId, number>

async function runOnce({ summit, commands, chance, how, patience }: Setting): Promise<Run> {
  await using ground = await openGround(summit, how)
  await using scene = await openScene(summit, ground, { patience })
  const wal = join(ground.dataDir, 'board.sqlite-wal')
  const lengths = new Map<CommandId, number>()
  using load = startLoad(scene, 0, chance, DEVICES)
  load.ledger.onAnswer((id) => lengths.set(id, lengthOf(wal)))
  for (let asked = 0; asked < commands && lengthOf(wal) < WAL_LIMIT; asked += DEVICES) {
    load.goOn(DEVICES)
    await load.done()
  }
  const verdict = await judged(scene, load.ledger, summit.seq)
  await scene.server().kill()
  const [cuts, wrong] = await cutEverywhere(scene, load.ledger, lengths)
  return {
    accepted: load.ledger.accepted(),
    verdict: { ...verdict, lost: [...verdict.lost, ...wrong] },
    healed: [],
    counted: { 'cuts of the -wal file, at and in its frames': cuts },
  }
}

const lengthOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** @returns how many cuts there were, and in words what was wrong after them */
async function cutEverywhere(
  { ground, summit }: Scene,
  ledger: Ledger,
  answered: Answered,
): Promise<[number, string[]]> {
  using place = temporaryDirectory()
  const whole = readFileSync(join(ground.dataDir, 'board.sqlite-wal'))
  const log = await ground.read()
  const truth = await log.changes({ after: 0, limit: Number.MAX_SAFE_INTEGER })
  await log.close()
  const wrong: string[] = []
  const frames = framesOf(whole)
  // All of it, too: it may be empty, though something was answered.
  const cuts = new Set([...frames.flatMap(({ from, to }) => [Math.floor((from + to) / 2), to]), whole.length])
  /** By how many drains were committed before the cut. */
  const heads = new Map<number, number>()
  for (const cut of cuts) {
    const file = join(place.path, `${cut}.sqlite`)
    cpSync(join(ground.dataDir, 'board.sqlite'), file)
    cpSync(join(ground.dataDir, 'board.sqlite-wal'), `${file}-wal`)
    truncateSync(`${file}-wal`, cut)
    const opened = await openSqliteLog(file, 'server')
    const found = await whatIsWrong(opened, { truth, cut, ledger, answered, from: summit.seq })
    const { seq } = await opened.head()
    await opened.close()
    const drains = frames.filter(({ to, commits }) => commits && to <= cut).length
    if ((heads.get(drains) ?? seq) !== seq) found.push(`half a drain, up to #${seq}`)
    heads.set(drains, seq)
    wrong.push(...found.map((what) => `cut at byte ${cut}: ${what}`))
  }
  return [cuts.size, wrong]
}

type Before = { truth: readonly StoredChange[]; cut: number; ledger: Ledger; answered: Answered; from: number }

/** What of a log after a cut is no beginning of the one before it, with all that belongs to it and nothing else. */
async function whatIsWrong(log: LogReader, { truth, cut, ledger, answered, from }: Before): Promise<string[]> {
  const entries = [...ledger.entries()]
  const history = await readHistory(
    log,
    entries.map(({ command }) => command.id),
  )
  const { seq } = history.head
  const wrong: string[] = []
  if (truth[seq - 1]?.hash !== history.head.hash) wrong.push(`its head #${seq} was never the head`)
  for (const { command, outcome } of entries) {
    const isThere = history.receipts.has(command.id)
    const length = answered.get(command.id)
    if (length !== undefined && length <= cut && !isThere) wrong.push(`${command.id} was answered before`)
    if (outcome?.outcome !== 'accepted' || outcome.seqs === null) continue
    if (isThere !== outcome.seqs.to <= seq) wrong.push(`${command.id} has a receipt without its changes, or they none`)
  }
  const kept = ledger.only((id) => history.receipts.has(id))
  const { lost, duplicated, diverged } = judge(kept, from, history, [])
  return [...wrong, ...lost, ...duplicated, ...diverged]
}
