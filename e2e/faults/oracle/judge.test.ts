import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, expect, describe, it } from 'vitest'
import type { Change } from '#shared/board/change.ts'
import { type CommandOf, commandSchema } from '#shared/board/command.ts'
import { mayRead } from '#shared/board/may-read.ts'
import { OPERATOR } from '#shared/board/identity.ts'
import { readSqliteLog } from '#server/log/sqlite-reader.ts'
import { testBoard } from '#server/testing/test-board.ts'
import { type History, readHistory } from './history.ts'
import { type Held, isGood, judge } from './judge.ts'
import { Ledger } from './ledger.ts'

const OFFICERS_CLIENT = 'desk-1'

/** A run on a real board in this process, in which nothing went wrong: what was asked, what was kept, what is shown. */
async function goodRun() {
  const directory = mkdtempSync(join(tmpdir(), 'chaebi-judge-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const { liveBoard, ask, close } = await testBoard(directory)
  const name = { ko: '외교부 담당', en: 'Officer' }
  const admitted = await ask('person.admit', { role: 'desk', ministry: 'mofa', venue: null, name })
  const officer = admitted.commandId ?? ''
  const from = liveBoard.board().position.seq
  const ledger = new Ledger()

  async function asked(payload: CommandOf<'item.set-status'>['payload'], basis = liveBoard.board().position) {
    const stamp = { id: crypto.randomUUID(), basis, observedAt: liveBoard.now() }
    const command = commandSchema.parse({ ...stamp, type: 'item.set-status', payload })
    ledger.ask(command, officer, OFFICERS_CLIENT)
    ledger.answer(command.id, await liveBoard.submit({ command, person: officer, client: OFFICERS_CLIENT }))
    return command.id
  }
  const untouched = Object.values(liveBoard.board().items).filter(({ state }) => state.value.status === 'not-started')
  const [item = '', other = ''] = untouched.map(({ id }) => id)
  const ticked = await asked({ item, status: 'in-progress' })
  const reason = { text: { ko: '사유' }, class: 'internal' } as const
  const blocked = await asked({ item: other, status: 'blocked', reason })
  const again = await asked({ item: other, status: 'blocked' })
  const refused = await asked({ item: 'no-such-item', status: 'done' })
  await close()

  const log = readSqliteLog(join(directory, 'board.sqlite'))
  const history = await readHistory(log, [ticked, blocked, again, refused])
  await log.close()
  const held: Held = { who: 'a screen', person: officer, board: history.board, texts: history.texts }
  return { ledger, from, history, held, officer, ids: { ticked, blocked, again, refused } }
}

const without = (history: History, at: (change: Change) => boolean): History => ({
  ...history,
  changes: history.changes.filter((change) => !at(change)),
})
const changed = (history: History, id: string, to: Partial<Change>): History => ({
  ...history,
  changes: history.changes.map((change) => (change.commandId === id ? Object.assign({ ...change }, to) : change)),
})

describe('the oracle', () => {
  it('finds nothing where nothing went wrong', async () => {
    const { ledger, from, history, held, ids } = await goodRun()
    expect(Array.from(ledger.entries(), ({ outcome }) => outcome?.outcome)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'refused',
    ])
    expect(ledger.of(ids.again)?.outcome).toMatchObject({ seqs: null })
    expect(isGood(judge(ledger, from, history, [held]))).toBe(true)
  })

  it('finds an accepted command that is not in the log', async () => {
    const { ledger, from, history, ids } = await goodRun()
    const { lost, duplicated } = judge(
      ledger,
      from,
      without(history, ({ commandId }) => commandId === ids.ticked),
      [],
    )
    expect(lost).toEqual([expect.stringContaining(`${ids.ticked}: accepted, and not at`)])
    expect(duplicated).toEqual([])
  })

  it('finds an accepted command whose receipt is gone, or says something else', async () => {
    const { ledger, from, history, ids } = await goodRun()
    const receipts = new Map(history.receipts)
    receipts.delete(ids.blocked)
    expect(judge(ledger, from, { ...history, receipts }, []).lost).toEqual([
      expect.stringContaining(`${ids.blocked}: has another receipt`),
    ])
  })

  it('finds a command that nobody ever answered', async () => {
    const { ledger, from, history, officer } = await goodRun()
    const stamp = { id: crypto.randomUUID(), basis: history.board.position, observedAt: history.board.at }
    const payload = { item: 'any' }
    ledger.ask({ ...stamp, type: 'item.reconfirm', payload }, officer, OFFICERS_CLIENT)
    expect(judge(ledger, from, history, []).lost).toEqual([`${stamp.id}: was never answered`])
  })

  it('finds a command that is in the log twice', async () => {
    const { ledger, from, history, ids } = await goodRun()
    const tick = history.changes.find(({ commandId }) => commandId === ids.ticked)
    const twice = { ...history, changes: [...history.changes, ...(tick === undefined ? [] : [{ ...tick, seq: 99 }])] }
    expect(judge(ledger, from, twice, []).duplicated).toEqual([expect.stringMatching(`${ids.ticked}: .*at \\d+, 99`)])
  })

  it('finds a refused command in the log, and one that nobody asked for', async () => {
    const { ledger, from, history, ids } = await goodRun()
    const refusedInLog = changed(history, ids.blocked, { commandId: ids.refused })
    expect(judge(ledger, from, refusedInLog, []).duplicated).toEqual([
      expect.stringContaining(`${ids.refused}: refused, and in the log`),
    ])
    const unasked = changed(history, ids.blocked, { commandId: 'unasked' })
    expect(judge(ledger, from, unasked, []).duplicated).toEqual(['unasked: in the log, and nobody asked for it'])
  })

  it('finds a change that says something else than was asked, or was asked by somebody else', async () => {
    const { ledger, from, history, ids } = await goodRun()
    for (const tampered of [{ by: OPERATOR }, { client: 'another' }, { payload: { item: 'another', to: null } }]) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a change that was tampered with
      const { lost } = judge(ledger, from, changed(history, ids.ticked, tampered as Partial<Change>), [])
      expect(lost).toEqual([expect.stringContaining('says something else')])
    }
  })

  it('finds two answers to one command', async () => {
    const { ledger, from, history, ids } = await goodRun()
    const outcome = ledger.of(ids.ticked)?.outcome
    if (outcome?.outcome !== 'accepted') throw new Error('no tick')
    ledger.answer(ids.ticked, { ...outcome, upTo: outcome.upTo + 1 })
    expect(judge(ledger, from, history, []).duplicated).toEqual([expect.stringContaining('and then')])
  })

  it('finds a screen that shows another board, or holds other texts than its person may read', async () => {
    const { ledger, from, history, held } = await goodRun()
    const behind = { ...held.board, position: { ...held.board.position, seq: from } }
    const otherwise = { ...held.board, items: {} }
    const fewer = history.texts.filter((text) => text.class !== 'internal')
    expect(mayRead(history.board, { ref: 'r', of: 'item:a', ministry: null, class: 'internal' }, held.person)).toBe(
      true,
    )
    const found = [{ board: behind }, { board: otherwise }, { texts: fewer }].flatMap(
      (part) => judge(ledger, from, history, [{ ...held, ...part }]).diverged,
    )
    expect(found).toEqual([
      `a screen shows another board (at ${from} and not at ${history.head.seq})`,
      'a screen shows another board (items)',
      'a screen holds other texts',
    ])
  })

  it('finds a log that is not sound', async () => {
    const { ledger, from, history } = await goodRun()
    expect(judge(ledger, from, { ...history, unsound: 'broken' }, []).diverged).toEqual(['the log: broken'])
  })
})
