import { createGuards } from './fixtures/guards.ts'
import { expect, test } from './fixtures/test.ts'

test('the guards of all tests find what no page may do', async ({ board, browser }) => {
  const guards = createGuards()
  const context = await browser.newContext({ baseURL: board.origin })
  guards.watch(context)
  const page = await context.newPage()
  await page.goto('/')
  expect(guards.found()).toEqual([])

  await page.evaluate(() => console.error('something is wrong'))
  await page.evaluate(() => void setTimeout(() => void JSON.parse('{')))
  await page.evaluate(() =>
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' })),
  )
  await page.goto(board.origin.replace('localhost', '127.0.0.1'))
  await expect
    .poll(() => guards.found())
    .toEqual(
      expect.arrayContaining([
        expect.stringContaining('console: something is wrong'),
        expect.stringContaining('page error: '),
        expect.stringMatching(/console: .*elsewhere\.example.*Content Security Policy/),
        expect.stringContaining('foreign request: http://127.0.0.1'),
      ]),
    )
  await context.close()
})
