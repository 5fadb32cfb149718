import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Board } from '#shared/board/board.ts'
import type { LogStore, Outcome, StoredChange } from '#server/log/log-store.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { verifyLog } from '#server/log/verify-log.ts'
import { type TestBoard, testBoard } from '#server/testing/test-board.ts'
import { MOFA_DESK, temporaryDirectory } from '#server/testing/test-server.ts'
import { erasedBy } from './drain.ts'
import { readChange } from './entry.ts'
import type { Appended } from './live-board.ts'
import { boardCodeVersion } from './snapshot-keeper.ts'

const erasedIn = ({ bytes }: StoredChange): string[] => erasedBy([readChange(bytes)])

const officer = (ko: string) => ({ ...MOFA_DESK, name: { ko } })

/** Admits an officer; gives their id. */
async function admitted({ ask }: TestBoard, name = '김 사무관'): Promise<string> {
  const outcome = await ask('person.admit', officer(name))
  if (outcome.outcome === 'refused') throw new Error('not admitted')
  return outcome.commandId
}

/** What the next append tells its listeners. */
const nextAppend = ({ liveBoard }: TestBoard): Promise<Appended> =>
  new Promise((resolve) => {
    const stop = liveBoard.onAppended((appended) => {
      stop()
      resolve(appended)
    })
  })

const allBytes = (directory: string): string =>
  readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join('\n')

describe('what is accepted', () => {
  it('is in a log that verifies, with a sealed text and a receipt', async () => {
    const board = await testBoard(temporaryDirectory())
    const id = await admitted(board)
    expect(await verifyLog(board.store, erasedIn)).toMatchObject({ verdict: 'sound', head: { seq: 2 } })
    expect(await board.store.texts([`${id}.name`])).toMatchObject([{ of: `person:${id}`, text: '{"ko":"김 사무관"}' }])
    const receipt = await board.store.receipt(id)
    expect(receipt).toMatchObject({ by: 'operator', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  it('says nothing of its texts in the change, and nothing of a text in its receipt', async () => {
    const board = await testBoard(temporaryDirectory())
    const id = await admitted(board)
    const [change] = await board.store.changes({ after: 1, limit: 1 })
    expect(`${change?.bytes}${JSON.stringify(await board.store.receipt(id))}`).not.toContain('사무관')
  })
})

describe('a refusal', () => {
  it('leaves a receipt and no change', async () => {
    const board = await testBoard(temporaryDirectory())
    const outcome = await board.ask('item.reconfirm', { item: 'plenary-text' })
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { kind: 'forbidden', rule: 'role' } })
    expect((await board.store.head()).seq).toBe(1)
    expect(await board.store.receipt(outcome.commandId ?? '')).toMatchObject({ outcome: JSON.stringify(outcome) })
  })

  it('keeps nothing by which its words could be guessed, and neither does what was true already', async () => {
    const board = await testBoard(temporaryDirectory())
    const id = await admitted(board)
    const reason = { text: { ko: '010-1234-5678' } }
    const refused = await board.ask('item.set-status', { item: 'unknown', status: 'blocked', reason }, id)
    const again = await board.ask('item.set-status', { item: 'plenary-text', status: 'not-started' }, id)
    expect([refused, again]).toMatchObject([{ outcome: 'refused' }, { outcome: 'accepted', seqs: null }])
    for (const { commandId } of [refused, again])
      expect(await board.store.receipt(commandId ?? '')).toMatchObject({ salt: null, fingerprint: null })
  })
})

describe('another writer on the same log', () => {
  it('is seen within about a second, with its texts', async () => {
    const directory = temporaryDirectory()
    const server = await testBoard(directory)
    const tool = await testBoard(directory, 'tool')
    const appended = nextAppend(server)
    const id = await admitted(tool)
    expect((await appended).texts).toMatchObject([{ ref: `${id}.name`, text: { ko: '김 사무관' } }])
    expect(server.liveBoard.board()).toEqual(tool.liveBoard.board())
    expect(server.liveBoard.texts.get(`${id}.name`)?.text).toEqual({ ko: '김 사무관' })
  })

  it('is followed before anything is decided', async () => {
    const directory = temporaryDirectory()
    const server = await testBoard(directory)
    const tool = await testBoard(directory, 'tool')
    const id = await admitted(tool)
    expect(await server.ask('text.erase', { ref: `${id}.name` })).toMatchObject({ seqs: { from: 3, to: 3 } })
    expect(await tool.ask('text.erase', { ref: `${id}.name` })).toMatchObject({ outcome: 'accepted', seqs: null })
    expect(await verifyLog(server.store, erasedIn)).toMatchObject({ verdict: 'sound', head: { seq: 3 } })
  })

  it('that erases a text takes it from this one too', async () => {
    const directory = temporaryDirectory()
    const server = await testBoard(directory)
    const id = await admitted(server)
    const tool = await testBoard(directory, 'tool')
    const appended = nextAppend(server)
    await tool.ask('text.erase', { ref: `${id}.name` })
    await appended
    expect(server.liveBoard.texts.get(`${id}.name`)).toBeUndefined()
  })

  it('and ends before it could scrub leaves that to this one', async () => {
    const directory = temporaryDirectory()
    const server = await testBoard(directory)
    const id = await admitted(server, '지워질 이름')
    const tool = await testBoard(directory, 'tool', (store) => ({ ...store, scrub: async () => false }))
    await tool.ask('text.erase', { ref: `${id}.name` })
    await tool.close()
    await expect.poll(() => allBytes(directory), { timeout: 5_000 }).not.toContain('지워질 이름')
  })
})

describe('an erased text', () => {
  it('is in no byte of the directory once the server has stopped', async () => {
    const directory = temporaryDirectory()
    const board = await testBoard(directory)
    const id = await admitted(board, '지워질 이름')
    expect(allBytes(directory)).toContain('지워질 이름')
    expect(await board.ask('text.erase', { ref: `${id}.name` })).toMatchObject({ outcome: 'accepted' })
    await board.close()
    expect(allBytes(directory)).not.toContain('지워질 이름')
  })
})

describe('the snapshot', () => {
  it('is kept at the end, with which the next start has the same board and its texts', async () => {
    const directory = temporaryDirectory()
    const first = await testBoard(directory)
    await admitted(first)
    const board = first.liveBoard.board()
    await first.close()

    const second = await testBoard(directory)
    expect((await second.store.snapshot(boardCodeVersion()))?.seq).toBe(2)
    expect(second.liveBoard.board()).toEqual(board)
    expect(second.liveBoard.texts.get(board.summit.name)?.text.ko).toMatch('한빛 물 포럼')
  })

  it('is what the next start begins with, instead of replaying the log', async () => {
    const board = await restartedOnAnother(boardCodeVersion())
    expect(board.persons).toEqual({})
  })

  it('is kept now and then, while the server goes on', async () => {
    const board = await testBoard(temporaryDirectory())
    await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => board.ask('person.admit', officer(`사무관 ${index}`))),
    )
    const kept = async () => (await board.store.snapshot(boardCodeVersion()))?.seq
    await expect.poll(kept).toBeGreaterThanOrEqual(1_000)
  })

  it('of other code is not used', async () => {
    const board = await restartedOnAnother('other')
    expect(Object.keys(board.persons)).toHaveLength(1)
  })

  /** A log that has admitted somebody, and the board of a start on it with a snapshot in which nobody was. */
  async function restartedOnAnother(codeVersion: string): Promise<Board> {
    const directory = temporaryDirectory()
    const first = await testBoard(directory)
    await admitted(first)
    const edited = { ...first.liveBoard.board(), persons: {} }
    await first.close()
    const tool = await openSqliteLog(join(directory, 'board.sqlite'), 'tool')
    await tool.saveSnapshot({ ...(await tool.head()), codeVersion, board: JSON.stringify(edited) })
    await tool.close()
    return (await testBoard(directory)).liveBoard.board()
  }
})

describe('a fault of the store', () => {
  /** A store whose next transactions end as they are told. */
  function failing(ends: (Outcome<never> | Error)[]): (store: LogStore) => LogStore {
    return (store) => ({
      ...store,
      transact: async (work) => {
        const end = ends.shift()
        if (end instanceof Error) throw end
        return end ?? store.transact(work)
      },
    })
  }
  const cause = new Error('of the disk')

  it('that left nothing behind is an Unavailable, and the same command may come again', async () => {
    const over = failing([{ outcome: 'not-committed', reason: 'full', cause }])
    const board = await testBoard(temporaryDirectory(), 'server', over)
    await expect(board.ask('person.admit', officer('김'))).rejects.toThrow('full')
    expect(board.liveBoard.board().position.seq).toBe(1)
    expect(await board.ask('person.admit', officer('김'))).toMatchObject({ outcome: 'accepted' })
    expect(board.lost).toEqual([])
  })

  it.each([
    ['of which nobody knows what it left', { outcome: 'unknown', settledBy: 'next-start', cause } as const],
    ['that nobody has foreseen', new Error('a bug')],
  ])('%s ends the board without an answer', async (_, end) => {
    const board = await testBoard(temporaryDirectory(), 'server', failing([end]))
    let isAnswered = false
    const answered = () => {
      isAnswered = true
    }
    board.ask('person.admit', officer('김')).then(answered, answered)
    await expect.poll(() => board.lost.length).toBe(1)
    expect(isAnswered).toBe(false)
    expect(board.liveBoard.isCurrent()).toBe(false)
    await expect(board.ask('person.admit', officer('이'))).rejects.toThrow('lost')
  })

  it('that left a commit in doubt is looked at again after a pause, as long as it lasts', async () => {
    const doubt = { outcome: 'unknown', settledBy: 'next-drain', cause } as const
    const seen: string[] = []
    /** In half the time of the pause something else can be done. */
    const over = (store: LogStore): LogStore => ({
      ...store,
      transact: async (work) => {
        seen.push('drain')
        if (seen.length > 3) return store.transact(work)
        setTimeout(() => seen.push('something else'), 100)
        return doubt
      },
    })
    const board = await testBoard(temporaryDirectory(), 'server', over)
    expect(await board.ask('person.admit', officer('김'))).toMatchObject({ outcome: 'accepted' })
    expect(seen).toEqual(['drain', 'something else', 'drain', 'something else', 'drain'])
    expect(board.lost).toEqual([])
  })

  it('that is an older copy in its place ends the board', async () => {
    const directory = temporaryDirectory()
    const older = await testBoard(directory)
    const over = (store: LogStore): LogStore => ({ ...store, transact: (work) => older.store.transact(work) })
    const board = await testBoard(temporaryDirectory(), 'server', over)
    void board.ask('person.admit', officer('김'))
    await expect.poll(() => board.lost.map(({ message }) => message)).toMatchObject([/another log/])
  })
})

describe('closing', () => {
  it('answers what was submitted, and refuses what comes later', async () => {
    const board = await testBoard(temporaryDirectory())
    const asked = Array.from({ length: 50 }, (_, index) => board.ask('person.admit', officer(`사무관 ${index}`)))
    const closed = board.close()
    await expect(board.ask('person.admit', officer('늦은 사람'))).rejects.toThrow('closing')
    expect((await Promise.all(asked)).every(({ outcome }) => outcome === 'accepted')).toBe(true)
    await closed
  })
})
