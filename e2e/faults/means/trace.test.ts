import { expect, it } from 'vitest'
import { answersIn } from './trace.ts'

const ID = '0b0e2a36-9d0c-4b8e-8f0b-2d1f5f3c8a11'
const WRITE = `71 pwrite64(22</data/board.sqlite-wal>, "\\r\\0${ID}"..., 4096, 4176) = 4096`
const FLUSH = '71 fsync(22</data/board.sqlite-wal>)  = 0'
const ANSWER = `71 write(31<socket:[7]>, "HTTP/1.1 200 OK\\r\\n\\r\\n{\\"outcome\\":\\"accepted\\",\\"commandId\\":\\"${ID}\\"", 300) = 300`
const read = (...lines: string[]) => answersIn(lines.join('\n'), [ID])

it('finds an answer behind its write and its flush', () => {
  expect(read(WRITE, FLUSH, ANSWER)).toEqual({ answers: 1, tooEarly: [] })
  const begun = '71 fsync(22</data/board.sqlite-wal> <unfinished ...>'
  expect(read(WRITE, begun, '72 write(1, "", 0) = 0', '71 <... fsync resumed>) = 0', ANSWER)).toEqual({
    answers: 1,
    tooEarly: [],
  })
})

it.each([
  ['before the flush', [WRITE, ANSWER, FLUSH]],
  ['before the write', [FLUSH, ANSWER, WRITE]],
  ['behind the flush of another file', [WRITE, FLUSH.replace('board', 'accounts'), ANSWER]],
  ['behind a flush that failed', [WRITE, FLUSH.replace('= 0', '= -1 EIO'), ANSWER]],
])('finds an answer %s', (_, lines) => {
  expect(read(...lines)).toEqual({ answers: 1, tooEarly: [ID] })
})
