import { NO_NETWORK } from './fixtures/guards.ts'
import { latestChange, link, verdict } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

test('a wall that hears nothing says so, then withdraws its verdict, and heals', async ({
  board,
  guards,
  network,
  open,
}) => {
  guards.allow(NO_NETWORK)
  const wall = await open.as('wall', '/wall', { origin: network.origin, prepare: (page) => page.clock.install() })
  await expect(link(wall, '실시간')).toBeVisible()
  await expect(verdict(wall)).not.toContainText('판단 보류')

  network.stall()
  await wall.clock.fastForward(7_000)
  await expect(link(wall, '재연결 중')).toBeVisible()
  await expect(verdict(wall)).not.toContainText('판단 보류')

  await wall.clock.fastForward(24_000)
  await expect(verdict(wall)).toContainText('판단 보류')
  await expect(verdict(wall)).toContainText('현재 상태를 확인할 수 없습니다.')

  await board.ask(
    'participation.set-status',
    { participation: 'de@ministerial', status: 'confirmed' },
    board.people.mofa,
  )
  network.heal()
  await expect(link(wall, '실시간')).toBeVisible()
  await expect(verdict(wall)).not.toContainText('판단 보류')
  await expect(latestChange(wall, '독일', '참석 확정')).toBeVisible()
})
