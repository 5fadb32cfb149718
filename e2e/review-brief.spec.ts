import { reviewTable } from './fixtures/review-table.ts'
import { expect, test } from './fixtures/test.ts'

test('the brief of thirty workstreams of many words prints on two pages and an annex', async ({ board, open }) => {
  const table = reviewTable(board)
  const review = await table.prepare()
  const long = { ko: '장비 반입과 예비 회선 시험이 남아 있어 일정 조정이 필요합니다. '.repeat(4).slice(0, 118) }
  for (const workstream of Object.keys(board.liveBoard.board().workstreams))
    for (const [ministry, by] of [
      ['mofa', board.people.mofa],
      ['msit', board.people.msit],
    ] as const) {
      const question = { ask: { ko: long.ko.slice(0, 46) }, approved: long, declined: long }
      const preCall = {
        call: 'no-go',
        sentence: long,
        fallback: long,
        conditions: [],
        rehearsal: null,
        question,
      } as const
      await board.ask(
        'review.submit-pre-call',
        { review, workstream, ministry, preCall: { ...preCall, conditions: [] } },
        by,
      )
    }
  await table.freeze()
  const page = await open.as('mofa', `/review/${review}/brief`)
  await expect(page.getByRole('heading', { name: /붙임 1/ })).toBeVisible()
  // Paper leaves grounds out unless it is told not to, and white letters on red would stand there palest of all.
  const noGo = page.getByRole('article').first().getByText('미비', { exact: true }).first()
  await expect(noGo).toHaveCSS('print-color-adjust', 'exact')
  const pages = async () =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
  const whole = (await pages()) ?? 0
  await page
    .getByRole('article')
    .last()
    .evaluate((annex) => annex.remove())
  expect(await pages()).toBe(2)
  expect(whole).toBeGreaterThan(2)
})
