import { latestChange, link, tick } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

test('an officer confirms Germany by one key, and the paired wall shows it without a reload', async ({
  board,
  open,
}) => {
  const overview = await open.as('wall', '/wall')
  await expect(link(overview, '실시간')).toBeVisible()
  const confirmed = overview.getByText('참석 확정 2 / 10곳')
  await expect(confirmed).toBeVisible()
  await overview.evaluate(() => document.body.setAttribute('data-loaded', 'once'))

  const desk = await open.as('msit', '/desk?session=ministerial')
  await tick(desk, '독일').focus()
  await desk.keyboard.press('c')
  await expect(tick(desk, '독일')).toHaveAccessibleName('독일: 참석 확정 · 근거 미등록')

  await expect(latestChange(overview, '독일', '참석 확정')).toBeVisible()
  await expect(overview.getByText('참석 확정 3 / 10곳')).toBeVisible()
  await expect(overview.locator('body')).toHaveAttribute('data-loaded', 'once')

  // The evidence is one more key away, and takes the claim from the wall.
  await expect(overview.getByText('근거 미등록 1')).toBeVisible()
  await desk.keyboard.press('1')
  await expect(tick(desk, '독일')).toHaveAccessibleName('독일: 참석 확정')
  await expect(overview.getByText('근거 미등록 1')).toBeHidden()
  expect(board.liveBoard.board().participations['de@ministerial']?.attendance.value).toMatchObject({
    status: 'confirmed',
    evidence: [{ kind: 'note-verbale', by: board.people.msit }],
  })
})
