import { holdCommands } from './fixtures/hold-commands.ts'
import { tick } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

const ITEM = '회의장 배치도 확정'
const ADDRESS = '/desk?show=items&session=ministerial&workstream=ministerial-room'

for (const { key, keeps, left } of [
  { key: '1', keeps: 'the other value', left: '완료' },
  { key: '2', keeps: 'their own value', left: '진행 중' },
])
  test(`two officers set the same row; the second is told, and keeps ${keeps} by one key`, async ({ guards, open }) => {
    const first = await open.as('mofa', ADDRESS)
    const second = await open.as('msit', ADDRESS)
    await tick(second, ITEM).focus()
    const letGo = await holdCommands(second)
    await second.keyboard.press('p')
    await expect(tick(second, ITEM)).toHaveAccessibleName(`${ITEM}: 진행 중`)

    await tick(first, ITEM).focus()
    await first.keyboard.press('d')
    await expect(first.getByText('모두 저장됨')).toBeVisible()

    guards.allow(/status of 409/)
    letGo()
    const card = second.getByRole('group', { name: `${ITEM}: 두 입력이 다릅니다` })
    await expect(card).toContainText('완료')
    await expect(card).toContainText('외교부 데스크')
    await expect(card).toContainText('진행 중')
    await expect(card.getByRole('button', { name: '외교부 값 남기기' })).toBeVisible()
    await expect(card.getByRole('button', { name: '내 값 남기기' })).toBeVisible()

    await second.keyboard.press(key)
    await expect(card).toBeHidden()
    for (const page of [first, second]) await expect(tick(page, ITEM)).toHaveAccessibleName(`${ITEM}: ${left}`)
  })
