import { setImmediate as aMoment } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { LogPlace } from '#server/log/open-log.ts'
import { openPostgresLog } from '#server/log/postgres-log.ts'
import { startCommitCutter } from '#server/log/testing/commit-cutter.ts'
import { batch, changesBehind, commit } from '#server/log/testing/log-builder.ts'
import { query } from '#server/testing/postgres/query.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { type TestBoard, testBoard } from '#server/testing/test-board.ts'
import { MOFA_DESK } from '#server/testing/test-server.ts'

const officer = (ko: string) => ({ ...MOFA_DESK, name: { ko } })
const database = async (): Promise<string> => {
  const made = await freshDatabase()
  onTestFinished(() => made[Symbol.asyncDispose]())
  return made.url
}
const at = (databaseUrl: string): LogPlace => ({ dataDir: '', databaseUrl })
const admitted = ({ liveBoard }: TestBoard): string[] => Object.values(liveBoard.board().persons).map(({ id }) => id)

describe('a commit whose answer is lost', () => {
  it.each(['before the commit', 'before its answer'] as const)(
    'because the line was cut %s is found out under the next lock, and answered once',
    async (cut) => {
      const url = await database()
      const line = await startCommitCutter(url)
      onTestFinished(() => line[Symbol.asyncDispose]())
      const board = await testBoard(at(line.url))
      line.cutNext(cut)
      const outcome = await board.ask('person.admit', officer('김 사무관'))
      expect(outcome).toMatchObject({ outcome: 'accepted', seqs: { from: 2, to: 2 } })
      expect(admitted(board)).toEqual([outcome.commandId])
      expect(await board.store.head()).toMatchObject({ seq: 2 })
      expect(board.liveBoard.isCurrent()).toBe(true)
      expect(board.lost).toEqual([])
    },
  )

  it('keeps the node unready while the database is out of reach, and is answered when it is back', async () => {
    const url = await database()
    const line = await startCommitCutter(url)
    onTestFinished(() => line[Symbol.asyncDispose]())
    const board = await testBoard(at(line.url))
    line.cutNext('before its answer')
    const asked = board.ask('person.admit', officer('김 사무관'))
    await expect.poll(() => query(url, 'SELECT max(seq)::int AS seq FROM chaebi_log.change')).toEqual([{ seq: 2 }])
    line.down(true)
    await expect.poll(() => board.liveBoard.isCurrent()).toBe(false)
    await expect(board.ask('person.admit', officer('이 사무관'))).rejects.toThrow('unavailable')
    line.down(false)
    expect(await asked).toMatchObject({ outcome: 'accepted', seqs: { from: 2, to: 2 } })
    await expect.poll(() => board.liveBoard.isCurrent()).toBe(true)
    expect(await board.ask('person.admit', officer('이 사무관'))).toMatchObject({ seqs: { from: 3 } })
  })
})

describe('two nodes on one database', () => {
  it('begin the log once, and follow one another in order', async () => {
    const url = await database()
    const [one, other] = await Promise.all([testBoard(at(url)), testBoard(at(url))])
    expect(one.liveBoard.board()).toEqual(other.liveBoard.board())
    expect((await one.store.head()).seq).toBe(1)

    const seen: number[] = []
    other.liveBoard.onAppended(({ changes }) => seen.push(...changes.map(({ seq }) => seq)))
    const asked = Array.from({ length: 10 }, (_, n) =>
      [one, other].map((node) => node.ask('person.admit', officer(`사무관 ${n}`))),
    )
    await Promise.all(asked.flat())
    await expect.poll(() => seen).toEqual(Array.from({ length: 20 }, (_, n) => n + 2))
    await expect.poll(() => one.liveBoard.board()).toEqual(other.liveBoard.board())
  })

  it('find a conflict as one would', async () => {
    const url = await database()
    const [one, other] = await Promise.all([testBoard(at(url)), testBoard(at(url))])
    const desk = await one.ask('person.admit', officer('김 사무관'))
    await expect.poll(() => admitted(other)).toEqual([desk.commandId])
    const [here, there] = await Promise.all([
      one.ask('item.set-status', { item: 'plenary-text', status: 'in-progress' }, desk.commandId ?? ''),
      other.ask('item.set-status', { item: 'plenary-text', status: 'done' }, desk.commandId ?? '', 'phone'),
    ])
    expect([here.outcome, there.outcome].toSorted()).toEqual(['accepted', 'refused'])
    expect([here, there]).toContainEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ kind: 'conflict' }) }),
    )
  })
})

describe('a node stops, and says why,', () => {
  it('at a change that only a newer version knows', async () => {
    const url = await database()
    const board = await testBoard(at(url))
    const newer = await openPostgresLog(url, 'tool')
    onTestFinished(() => newer.close())
    await commit(newer, async (drain) =>
      drain.append(batch({ changes: changesBehind(await newer.head(), [{ type: 'hologram.projected' }]) })),
    )
    await expect
      .poll(() => board.lost.map(({ message }) => message))
      .toEqual([expect.stringMatching(/can't read change 2.*newer/)])
    expect(board.liveBoard.isCurrent()).toBe(false)
  })

  it.each([
    [
      'that is behind what it has seen',
      'DELETE FROM chaebi_log.change_of WHERE seq = 3; DELETE FROM chaebi_log.change WHERE seq = 3',
    ],
    ['that differs at its seq', `UPDATE chaebi_log.change SET hash = repeat('0', 64) WHERE seq = 3`],
  ])('at a store %s', async (_, replaced) => {
    const url = await database()
    const board = await testBoard(at(url))
    await board.ask('person.admit', officer('김 사무관'))
    await board.ask('person.admit', officer('이 사무관'))
    await query(url, replaced)
    await expect
      .poll(() => board.lost.map(({ message }) => message), { timeout: 5_000 })
      .toEqual([expect.stringMatching(/another log/)])
    await aMoment()
    expect(board.liveBoard.isCurrent()).toBe(false)
  })
})
