import { createHash } from 'node:crypto'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { erasedBy } from '#server/board/drain.ts'
import { readChange } from '#server/board/entry.ts'
import { restoreBoard } from '#server/board/restore-board.ts'
import { temporaryDirectory } from '#server/testing/test-server.ts'
import { openSqliteLog } from './sqlite-log.ts'
import { verifyLog } from './verify-log.ts'

/** A log that the first version of the server has written, to the byte. It is never written anew. */
const FIRST_VERSION = join(import.meta.dirname, 'fixtures/first-version.sqlite')
/**
 * Of the board that it comes to, without its position, for the log gets an id of its own. It changes with the shape of
 * a board, and with nothing else.
 */
const BOARD = 'fc37204b2662cb781449cc23a85d79c50882486e6b51179b63b44cd05a20a8d9'

it('a log of the first version is copied, brought up to date, sound, and comes to the same board', async () => {
  const file = join(temporaryDirectory(), 'board.sqlite')
  copyFileSync(FIRST_VERSION, file)
  const copies: string[] = []
  const log = await openSqliteLog(file, 'server', (copy) => copies.push(copy))
  expect(await verifyLog(log, ({ bytes }) => erasedBy([readChange(bytes)]))).toMatchObject({
    verdict: 'sound',
    head: { seq: 38 },
    erased: 1,
  })
  const { board } = await restoreBoard(log, 'this code')
  const { position, ...rest } = board
  expect(position).toEqual({ log: log.log, seq: 38 })
  // What those who wrote it did last: a contact for four participations, a name erased.
  const contacts = Object.values(board.participations).filter(({ contact }) => contact.value !== null)
  expect(contacts).toHaveLength(4)
  expect(Object.keys(board.erased)).toEqual([expect.stringMatching(/\.name$/)])
  expect(digest(rest)).toBe(BOARD)
  const [first] = await log.changes({ after: 4, limit: 1 })
  if (first === undefined) throw new Error('it has a fifth change')
  expect(await log.receipt(readChange(first.bytes).commandId)).toBeDefined()
  await log.close()

  expect(copies).toEqual([expect.stringMatching(/board\.sqlite\.version-1\.[\dTZ.-]+$/)])
  expect(copies.every((copy) => existsSync(copy))).toBe(true)
})

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex')

const sorted = (_key: string, value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
