import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { genesis } from '../hash-chain.ts'
import type { LogStore, NewChange, StoredChange, StoredText } from '../log-store.ts'
import { verifyLog } from '../verify-log.ts'
import { append, batch, changesBehind, commit, erasedIn, erasure, receipt, sealed, text } from './log-builder.ts'
import { agree, anyStep, stored } from './log-model.ts'

/** A new, empty log that a test may open at several nodes. */
export interface TestLog {
  open(): Promise<LogStore>
  /** Closes what is open and removes the log. */
  remove(): Promise<void>
}

const seqs = (changes: readonly StoredChange[]): number[] => changes.map(({ seq }) => seq)

/**
 * What every log store does, whatever it is made of.
 * @param numRuns of the property, each of which makes a log
 */
export function logStoreContract(makeLog: () => Promise<TestLog>, numRuns: number): void {
  let testLog: TestLog
  let log: LogStore

  beforeEach(async () => {
    testLog = await makeLog()
    log = await testLog.open()
  })
  afterEach(() => testLog.remove())

  describe('a new log', () => {
    it('stands at its genesis', async () => {
      expect(await log.head()).toEqual(genesis(log.log))
      expect(await log.changes({ after: 0, limit: 10 })).toEqual([])
    })

    it('keeps its id, by which every node knows it', async () => {
      const other = await testLog.open()
      expect(other.log).toBe(log.log)
    })
  })

  describe('changes', () => {
    it('come back byte for byte, in order, behind a head that covers them', async () => {
      const added = await append(log, [{ 말: '독일 🇩🇪' }, { quote: '"\\\u0000\n' }, { n: 1.5e-7 }])
      expect(await log.changes({ after: 0, limit: 10 })).toEqual(added.map(stored))
      expect(await log.head()).toEqual({ seq: 3, hash: added.at(-1)?.hash })
    })

    it('come in pages between two seqs', async () => {
      await append(log, [{}, {}, {}, {}, {}])
      expect(seqs(await log.changes({ after: 2, limit: 10 }))).toEqual([3, 4, 5])
      expect(seqs(await log.changes({ after: 1, limit: 2 }))).toEqual([2, 3])
      expect(seqs(await log.changes({ after: 1, upTo: 3, limit: 10 }))).toEqual([2, 3])
      expect(await log.changes({ after: 5, limit: 10 })).toEqual([])
    })

    it('of a thing come newest first, in pages', async () => {
      await append(log, [{}, {}], ['item:a'])
      await append(log, [{}], ['item:b'])
      await append(log, [{}], ['item:b', 'item:a', 'item:a'])
      expect(seqs(await log.changesOf('item:a', { limit: 10 }))).toEqual([4, 2, 1])
      expect(seqs(await log.changesOf('item:a', { limit: 2 }))).toEqual([4, 2])
      expect(seqs(await log.changesOf('item:a', { before: 4, limit: 10 }))).toEqual([2, 1])
      expect(await log.changesOf('item:c', { limit: 10 })).toEqual([])
    })

    it('that do not continue the chain are a bug, and nothing of their batch is kept', async () => {
      const start = await log.head()
      const changes = changesBehind(start, [{}, {}])
      const [late, doubled, foreign] = [
        changes.slice(1),
        [...changes, ...changes],
        changesBehind(genesis('other'), [{}]),
      ]
      for (const wrong of [late, doubled, foreign]) {
        const appending = log.transact((drain) => drain.append(batch({ changes: wrong, receipts: [receipt('c1')] })))
        await expect(appending).rejects.toThrow('does not continue the chain')
      }
      expect(await log.head()).toEqual(start)
      expect(await log.receipt('c1')).toBeUndefined()
    })
  })

  describe('texts', () => {
    it('are found by ref, those that exist', async () => {
      const [a, b] = [text('c1.reason', '가'), { ...text('c1.remark', '나'), ministry: null }]
      await commit(log, (drain) => drain.append(batch({ texts: [a, b] })))
      expect(await log.texts(['c1.remark', 'c9.reason'])).toEqual([b])
      expect(await log.texts([])).toEqual([])
    })

    it('are all given, each once, however many', async () => {
      const texts = Array.from({ length: 2500 }, (_, n) => text(`c${n}.reason`, `글 ${n}`))
      await commit(log, (drain) => drain.append(batch({ texts })))
      const found: StoredText[] = []
      for await (const each of log.allTexts()) found.push(each)
      expect(found.toSorted(byRef)).toEqual(texts.toSorted(byRef))
    })
  })

  describe('receipts', () => {
    it('are found by command, outside of a drain and in it', async () => {
      const [a, b] = [receipt('c1'), { ...receipt('c2', { refusal: 'conflict' }), salt: null, fingerprint: null }]
      await commit(log, (drain) => drain.append(batch({ receipts: [a, b] })))
      expect(await log.receipt('c2')).toEqual(b)
      expect(await log.receipt('c9')).toBeUndefined()
      expect(await commit(log, (drain) => drain.receipts(['c9', 'c1']))).toEqual([a])
    })
  })

  describe('erasing', () => {
    it('takes the texts, and from the receipts of their commands what guesses could be tried against', async () => {
      const [erased, kept] = [text('c1.reason', '지울 글'), text('c2.reason', '남을 글')]
      const [receiptOfErased, receiptOfKept] = [receipt('c1'), receipt('c2')]
      await commit(log, (drain) =>
        drain.append(batch({ texts: [erased, kept], receipts: [receiptOfErased, receiptOfKept] })),
      )
      await commit(log, (drain) => drain.append(batch({ erase: [erased.ref] })))

      expect(await log.texts([erased.ref, kept.ref])).toEqual([kept])
      expect(await log.receipt('c1')).toEqual({ ...receiptOfErased, salt: null, fingerprint: null })
      expect(await log.receipt('c2')).toEqual(receiptOfKept)
      // It may be asked again, as long as somebody has to be waited for.
      await expect.poll(() => log.scrub(), { timeout: 15_000 }).toBe(true)
      expect(await log.texts([erased.ref, kept.ref])).toEqual([kept])
    })

    it('leaves a chain that verifies', async () => {
      const [erased, kept] = [text('c1.reason', '지울 글'), text('c2.reason', '남을 글')]
      await commit(log, async (drain) => {
        const changes = changesBehind(await log.head(), [{ reason: sealed(erased) }, { reason: sealed(kept) }])
        await drain.append(batch({ changes, texts: [erased, kept] }))
      })
      await commit(log, async (drain) => {
        const changes = changesBehind(await log.head(), [erasure(erased.ref)])
        await drain.append(batch({ changes, erase: [erased.ref] }))
      })
      expect(await verifyLog(log, erasedIn)).toEqual({ verdict: 'sound', head: await log.head(), erased: 1 })
    })

    it('of what is not there changes nothing', async () => {
      await commit(log, (drain) => drain.append(batch({ erase: ['c9.reason'] })))
      expect(await log.head()).toEqual(genesis(log.log))
    })
  })

  describe('a drain', () => {
    it('is all or nothing', async () => {
      await commit(log, (drain) => drain.append(batch({ receipts: [receipt('c1')] })))
      const failing = log.transact(async (drain) => {
        await drain.append(batch({ changes: changesBehind(await log.head(), [{}]), texts: [text('c2.reason', '글')] }))
        throw new Error('decided wrongly')
      })
      await expect(failing).rejects.toThrow('decided wrongly')
      const repeating = log.transact(async (drain) => {
        await drain.append(batch({ changes: changesBehind(await log.head(), [{}]), receipts: [receipt('c1')] }))
      })
      await expect(repeating).rejects.toBeInstanceOf(Error)

      expect(await log.head()).toEqual(genesis(log.log))
      expect(await log.texts(['c2.reason'])).toEqual([])
      await append(log, [{}])
      expect(await verifyLog(log, erasedIn)).toMatchObject({ verdict: 'sound', head: { seq: 1 } })
    })

    it('shows nobody what it has not committed', async () => {
      const other = await testLog.open()
      await commit(log, async (drain) => {
        const changes = changesBehind(await log.head(), [{}], ['item:a'])
        await drain.append(batch({ changes, texts: [text('c1.reason', '글')], receipts: [receipt('c1')] }))
        for (const reader of [log, other]) {
          expect(await reader.head()).toEqual(genesis(log.log))
          expect(await reader.changes({ after: 0, limit: 10 })).toEqual([])
          expect(await reader.changesOf('item:a', { limit: 10 })).toEqual([])
          expect(await reader.texts(['c1.reason'])).toEqual([])
          expect(await reader.receipt('c1')).toBeUndefined()
        }
      })
      for (const reader of [log, other]) {
        expect(seqs(await reader.changesOf('item:a', { limit: 10 }))).toEqual([1])
        expect(await reader.receipt('c1')).toBeDefined()
      }
    })

    it('gives what another node appended since', async () => {
      const known = await append(log, [{}]).then(() => log.head())
      const other = await testLog.open()
      const added = await append(other, [{}, {}])
      expect(await commit(log, (drain) => drain.tail(known))).toEqual(added.map(stored))
      expect(await commit(log, async (drain) => drain.tail(await log.head()))).toEqual([])
      expect(seqs((await commit(log, (drain) => drain.tail(genesis(log.log)))) ?? [])).toEqual([1, 2, 3])
    })

    it('tells a node whose log was replaced by an older or another one', async () => {
      await append(log, [{}, {}])
      const { hash } = await log.head()
      for (const foreign of [{ seq: 3, hash }, { seq: 1, hash }, genesis('another-log')]) {
        expect(await commit(log, (drain) => drain.tail(foreign))).toBeUndefined()
      }
    })

    it('can be looked for without a lock, while it is being written', async () => {
      const known = await append(log, [{}]).then(() => log.head())
      const other = await testLog.open()
      await commit(log, async (drain) => {
        await drain.append(batch({ changes: changesBehind(known, [{}, {}]) }))
        expect(await other.tail(known)).toEqual([])
      })
      expect(seqs((await other.tail(known)) ?? [])).toEqual([2, 3])
      expect(seqs((await other.tail(genesis(log.log))) ?? [])).toEqual([1, 2, 3])
      for (const foreign of [{ ...known, seq: 4 }, { ...known, seq: 2 }, genesis('another-log')])
        expect(await other.tail(foreign)).toBeUndefined()
    })

    it('waits until the one before has ended, on this node and on others', async () => {
      const other = await testLog.open()
      const nodes = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? log : other))
      await Promise.all(nodes.map((node) => append(node, [{}, {}])))
      expect(await verifyLog(log, erasedIn)).toMatchObject({ verdict: 'sound', head: { seq: 80 } })
    })

    it('gives no way to write once it is over', async () => {
      const leaked = await commit(log, async (drain) => drain)
      await expect(leaked.append(batch({ receipts: [receipt('c1')] }))).rejects.toThrow('over')
      expect(await log.receipt('c1')).toBeUndefined()
    })

    it('that is under way when the store is closed is still committed', async () => {
      const other = await testLog.open()
      const appending = append(other, [{}])
      await other.close()
      await appending
      expect(await log.head()).toMatchObject({ seq: 1 })
    })
  })

  describe('a snapshot', () => {
    it('is given to the code that made it, the last one only', async () => {
      await append(log, [{}, {}])
      for (const [n, { seq, hash }] of (await log.changes({ after: 0, limit: 2 })).entries()) {
        const saved = await log.saveSnapshot({ seq, hash, codeVersion: 'v1', board: `{"말":"상황판 ${n}"}` })
        expect(saved.outcome).toBe('committed')
      }
      expect(await log.snapshot('v1')).toEqual({ ...(await log.head()), codeVersion: 'v1', board: '{"말":"상황판 1"}' })
      expect(await log.snapshot('v2')).toBeUndefined()
    })

    it('of another history is not given', async () => {
      const [change] = await append(log, [{}])
      const { hash } = genesis('another-log')
      await log.saveSnapshot({ seq: change?.seq ?? 0, hash, codeVersion: 'v1', board: '{}' })
      expect(await log.snapshot('v1')).toBeUndefined()
    })
  })

  it('behaves like an array, whatever is appended and asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep), async (steps) => {
        const fresh = await makeLog()
        const node = await fresh.open()
        const model: NewChange[] = []
        try {
          for (const each of steps) await agree(node, model, each)
          expect(await verifyLog(node, erasedIn)).toMatchObject({ verdict: 'sound', head: await node.head() })
        } finally {
          await fresh.remove()
        }
      }),
      { numRuns },
    )
  })
}

const byRef = (a: StoredText, b: StoredText): number => (a.ref < b.ref ? -1 : 1)
