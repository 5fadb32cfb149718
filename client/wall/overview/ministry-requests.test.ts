import { expect, it } from 'vitest'
import { HOUR, instant } from '#shared/board/instant.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { ministryRequests } from './ministry-requests.ts'

it('counts what each ministry waits for, and how much of it is late, until it is answered', () => {
  const sync = createLocalSync()
  const ask = (hours: number) =>
    sync.command('mofaDesk', 'request.open', {
      item: 'microphones',
      to: 'msit',
      due: instant(sync.now() + hours * HOUR),
      ask: { ko: '마이크 수량' },
    })
  const requests = () => ministryRequests(sync.state().board, sync.now())
  ask(48)
  const answered = ask(1)
  expect(requests()).toEqual([
    { asks: 'mofa', to: 'msit', waiting: 2, late: 0 },
    { asks: 'msit', to: 'mofa', waiting: 0, late: 0 },
  ])
  sync.setNow(instant(sync.now() + 2 * HOUR))
  expect(requests()[0]).toMatchObject({ waiting: 2, late: 1 })
  sync.command('msitDesk', 'request.answer', { request: answered, answer: { ko: '40대' } })
  expect(requests()[0]).toMatchObject({ waiting: 1, late: 0 })
})
