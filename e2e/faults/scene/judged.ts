import { snapshotSchema } from '#shared/protocol/http.ts'
import type { SignedIn } from '../../bench/load/plan.ts'
import { type History, readHistory } from '../oracle/history.ts'
import { type Held, judge, type Verdict } from '../oracle/judge.ts'
import type { Ledger } from '../oracle/ledger.ts'
import type { Scene } from './scene.ts'
import { isInTime } from './until.ts'

/**
 * Waits until everything is told to everybody, and holds log, server and screens against what the clients know.
 * @param from the seq of the last change before the ledger's first command
 * @param others who show the board, beside the screens of the scene
 */
export async function judged(
  scene: Scene,
  ledger: Ledger,
  from: number,
  others: readonly Held[] = [],
): Promise<Verdict> {
  const { screens, people, ground, patience } = scene
  const log = await ground.read()
  const { seq: head } = await log.head()
  await isInTime(() => screens.every((screen) => screen.seq() === head), patience)
  const asked = Array.from(ledger.entries(), ({ command }) => command.id)
  const history: History = await readHistory(log, asked)
  await log.close()
  const shown = screens.flatMap((screen) => screen.held() ?? [])
  const blank = screens.length - shown.length
  const { held, silent } = await askServers(scene, Object.values(people))
  const verdict = judge(ledger, from, history, [...others, ...shown, ...held])
  return withDivergences(verdict, [...(blank === 0 ? [] : [`${blank} screens show nothing`]), ...silent])
}

/** What a fault has found by itself, beside the oracle. */
export const withDivergences = (verdict: Verdict, found: readonly string[]): Verdict => ({
  ...verdict,
  diverged: [...verdict.diverged, ...found],
})

/**
 * What every server itself shows to one person of each audience, asked past whatever stands before it; and, in words, who
 * was asked and gave no answer: a server that has ended is something found, not the end of the search.
 */
async function askServers(
  { servers, patience }: Scene,
  people: readonly SignedIn[],
): Promise<{ held: Held[]; silent: string[] }> {
  const held: Held[] = []
  const silent: string[] = []
  const asking = servers().flatMap(({ url }, at) =>
    people.map(async ({ person, cookie }) => {
      const who = `server ${at + 1}, asked by ${person},`
      const signal = AbortSignal.timeout(patience)
      const read = await fetch(`${url}/api/board`, { headers: { cookie }, signal }).catch(() => null)
      if (read === null) return void silent.push(`${who} does not answer`)
      const { board, texts } = snapshotSchema.parse(await read.json())
      held.push({ who, person, board, texts })
    }),
  )
  await Promise.all(asking)
  return { held, silent }
}
