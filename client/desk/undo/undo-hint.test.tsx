import { act, screen } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { renderDesk } from '../testing/render-desk.tsx'

beforeAll(installTopLayer)

const countries = 'session=ministerial&kind=country'
const hint = () => screen.getByRole('button', { name: /되돌리기:/ })

it('names what the next undo takes back, takes it back, and offers to do it again', async () => {
  const { user, tick } = renderDesk({ address: countries })
  expect(hint()).toHaveTextContent('되돌리기: 없음')
  await user.keyboard('{ArrowDown}{ArrowDown}c')
  expect(hint()).toHaveTextContent('되돌리기: 독일 참석 확정')
  await user.keyboard('z')
  expect(tick('독일')).toHaveAccessibleName('독일: 잠정 참석')
  expect(hint()).toHaveTextContent('되돌리기: 없음')
  await user.click(await screen.findByRole('button', { name: '다시 적용' }))
  expect(tick('독일')).toHaveAccessibleName('독일: 참석 확정 · 근거 미등록')
})

it('names evidence apart from the status that it was given to', async () => {
  const { user } = renderDesk({ address: countries })
  await user.keyboard('{ArrowDown}{ArrowDown}c2')
  expect(hint()).toHaveTextContent('되돌리기: 독일 근거 메일')
})

it('says who has gone over it since, and goes behind nobody', async () => {
  const { user, sync, tick } = renderDesk({ address: countries })
  await user.keyboard('{ArrowDown}{ArrowDown}c')
  const payload = { participation: 'de@ministerial', status: 'registered' } as const
  act(() => void sync.command('msitDesk', 'participation.set-status', payload))
  await user.keyboard('z')
  expect(tick('독일')).toHaveAccessibleName('독일: 등록 완료 · 근거 미등록')
  expect(screen.getByText(/이도현\(과기정통부\)이 10:00에 독일의 값을 바꾸거나 확인하여/)).toBeVisible()
})
