import { textsOfHtml } from '#server/minutes/testing/texts.ts'
import { pdfPages } from './fixtures/pdf-text.ts'
import { reviewTable } from './fixtures/review-table.ts'
import { expect, test } from './fixtures/test.ts'

const packed = (text: string): string => text.replaceAll(/\s/g, '')

test('RV-38 long minutes print whole: nine fields, every page counted, heads repeated, nothing cut', async ({
  board,
  open,
}) => {
  test.setTimeout(120_000)
  const { people } = board
  const table = reviewTable(board)
  const observer = {
    name: { ko: '박 서기관' },
    post: { ko: '의전과' },
    ministry: 'mofa',
    capacity: 'observer',
  } as const
  const review = await table.prepare({
    participants: [
      { person: people.mofaChair, capacity: 'chair' },
      { person: people.msitChair, capacity: 'chair' },
      { person: people.mofa, capacity: 'recorder' },
      observer,
    ],
  })
  // Every workstream is discussed, and more is said than a page holds.
  for (const workstream of Object.keys(board.liveBoard.board().workstreams)) {
    const sentence = { ko: '장비 반입과 예비 회선 시험이 남아 있어 일정 조정이 필요합니다.' }
    const preCall = {
      call: 'no-go',
      sentence,
      fallback: sentence,
      conditions: [],
      rehearsal: null,
      question: null,
    } as const
    await board.ask(
      'review.submit-pre-call',
      { review, workstream, ministry: 'mofa', preCall: { ...preCall, conditions: [] } },
      people.mofa,
    )
  }
  await table.freeze()
  await table.open()
  await table.callTheRest()
  await table.confirmTheRest()
  for (let nth = 1; nth <= 40; nth += 1) {
    const text = {
      ko: `${nth}번째 발언입니다. ${'현장 시험을 앞당기고 결과를 두 부처가 함께 확인하기로 하였습니다. '.repeat(4)}`,
    }
    const remark = { review, speaker: people.mofaChair, text, class: 'public', workstream: null } as const
    await board.ask('review.record-remark', remark, people.mofa)
  }
  await table.recordTheRest()
  await table.moveTo({ step: 'read-back', page: 1 })
  await expect(async () => board.ask('review.read-back', { review }, people.mofa)).toPass({ timeout: 10_000 })
  await board.ask('review.begin-signing', { review }, people.mofa)

  const page = await open.as('mofa', `/api/reviews/${review}/minutes?edition=full`)
  const html = await page.content()
  const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }))
  const whole = pages.join('')

  const fields = ['회의 명칭', '개최기관', '일시', '장소', '참석자', '배석자', '2. 진행순서', '3. 상정 안건']
  for (const field of [...fields, '5. 발언 요지', '6. 결정 사항', '표결 내용']) expect(whole).toContain(packed(field))
  expect(whole).toContain(packed('제3차 공동 점검회의 회의록'))
  expect(whole).toContain(packed('박 서기관(의전과), 배석'))

  expect(pages.length).toBeGreaterThan(6)
  pages.forEach((text, index) => expect(text, `page ${index + 1}`).toContain(`${index + 1}/${pages.length}`))

  const headed = pages.filter((text) => /\d+번째발언입니다/.test(text))
  expect(headed.length).toBeGreaterThan(1)
  for (const text of headed) expect(text).toContain(packed('시각 발언자 발언 요지'))

  for (const text of textsOfHtml(html)) expect(whole).toContain(packed(text))
})
