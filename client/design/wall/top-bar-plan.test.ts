import { expect, it } from 'vitest'
import { topBarPlan } from './top-bar-plan.ts'

const ABOUTS = ['예행연습 시계 · 2024. 5. 10.(금)', '예행연습 시계']
const plan = (title: string, width: number) => topBarPlan({ title, abouts: ABOUTS, mark: '연습' }, width)

it('stands on one line with all that there is to say', () => {
  expect(plan('AI 서울 정상회의 준비 현황', 54)).toEqual({ about: ABOUTS[0], beside: '', long: false })
})

it('says less before the title is made small', () => {
  expect(plan('AI 서울 정상회의 준비 현황', 38)).toEqual({ about: ABOUTS[1], beside: '', long: false })
})

it('takes two small lines for a title that is long whatever is left out', () => {
  expect(plan('기후 위기 대응과 지속 가능한 인공지능 기반 시설의 국제 협력을 위한 준비 현황', 54)).toEqual({
    about: ABOUTS[0],
    beside: '',
    long: true,
  })
})

it('says beside the title what there is room for', () => {
  const beside = (width: number) =>
    topBarPlan(
      {
        title: '제2차 공동 점검회의',
        besides: ['안건 2 / 5 · 장관 세션 · 통역', '안건 2 / 5'],
        abouts: ['D-11'],
        mark: '연습',
      },
      width,
    ).beside
  expect([beside(54), beside(30), beside(24)]).toEqual(['안건 2 / 5 · 장관 세션 · 통역', '안건 2 / 5', ''])
})
