import { pino } from 'pino'
import { expect, it } from 'vitest'
import { anchorText } from '#server/log/anchor.ts'
import { testBoard } from '#server/testing/test-board.ts'
import { temporaryDirectory } from '#server/testing/test-server.ts'
import { anchorDaily } from './anchor-daily.ts'

it('the head of the log is said at a start, however little else is to be logged', async () => {
  const { store } = await testBoard(temporaryDirectory())
  const logged: string[] = []
  const stop = anchorDaily(store, pino({ level: 'fatal' }, { write: (line) => void logged.push(line) }))
  await expect
    .poll(() => logged.map((line): unknown => JSON.parse(line)))
    .toMatchObject([{ msg: 'head of the log', anchor: anchorText({ log: store.log, ...(await store.head()) }) }])
  stop()
})
