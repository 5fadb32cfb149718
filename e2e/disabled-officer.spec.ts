import { link } from './fixtures/on-screen.ts'
import { expect, test } from './fixtures/test.ts'

test('an officer who is disabled is out at once', async ({ board, open }) => {
  const phone = await open.as('kist', '/field')
  await expect(link(phone, '실시간')).toBeVisible()

  await board.ask('person.disable', { person: board.people.kist }, board.people.admin)

  await expect(phone.getByRole('heading', { name: '로그인' })).toBeVisible()
  expect((await phone.request.get('/api/board')).status()).toBe(401)
})
