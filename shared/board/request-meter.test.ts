import { expect, it } from 'vitest'
import { BoardLog } from '../testing/board-log.ts'
import { aRequest } from '../testing/samples.ts'
import { DAY } from './instant.ts'
import { requestMeter } from './request-meter.ts'

const answer = { ko: '회신' }

it('RQ-13 the meter counts what is open and late, each way, and the median days to an answer', () => {
  const log = new BoardLog()
  const nothing = { open: 0, late: 0, medianDays: null }
  expect(requestMeter(log.board, log.now)).toEqual([
    { asks: 'mofa', to: 'msit', ...nothing },
    { asks: 'msit', to: 'mofa', ...nothing },
  ])
  const [quick, slow, late] = [aRequest(log), aRequest(log), aRequest(log)]
  const closed = aRequest(log)
  log.ask('mofa-desk', 'request.close', { request: closed })
  log.wait(DAY).ask('msit-desk', 'request.answer', { request: quick, answer })
  expect(requestMeter(log.board, log.now)[0]).toMatchObject({ open: 2, late: 0, medianDays: 1 })
  log.wait(DAY).ask('msit-desk', 'request.answer', { request: slow, answer })
  expect(requestMeter(log.board, log.now)[0]).toMatchObject({ open: 1, late: 1, medianDays: 1.5 })
  log.wait(DAY).ask('msit-desk', 'request.answer', { request: late, answer })
  expect(requestMeter(log.board, log.now)).toMatchObject([
    { open: 0, late: 0, medianDays: 2 },
    { open: 0, late: 0, medianDays: null },
  ])
})
