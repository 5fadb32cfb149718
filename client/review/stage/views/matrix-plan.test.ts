import { expect, it } from 'vitest'
import { MEASURES } from '#client/design/wall/measures.ts'
import { textWidth } from '#client/design/wall/text-width.ts'
import { matrixPlan } from './matrix-plan.ts'

const named = (count: number, name = '통역') =>
  Array.from({ length: count }, () => ({ full: `장관 세션 · ${name}`, alone: name }))
const room = { height: 25.5, measures: MEASURES, nameWidthAt: (badge: number) => 47 - 22 * badge }

it('draws few rows larger', () => {
  expect(matrixPlan(named(3), room)).toMatchObject({ badge: 1.35, row: 4.6 })
  const plan = matrixPlan(named(7), room)
  expect(plan.badge).toBe(1.18)
  expect(plan.row).toBeCloseTo(3.01)
  expect(plan.rows).toHaveLength(7)
})

it('never has more than twelve rows, the ones that only count included', () => {
  expect(matrixPlan(named(11), room).rows).toHaveLength(11)
  expect(matrixPlan(named(12), room).rows).toHaveLength(10)
  expect(matrixPlan(named(40), room).rows).toHaveLength(10)
})

it('leaves the session out of a name before it takes a second line for it', () => {
  const [middling] = matrixPlan(named(12, '통역 부스 전원과 예비 전원과 통역사 대기실과 수신기 점검'), room).rows
  expect(middling).toMatchObject({ name: '통역 부스 전원과 예비 전원과 통역사 대기실과 수신기 점검', isTall: false })
  const [long] = matrixPlan(named(12, '통역 부스 전원과 예비 전원과 통역사 대기실과 수신기 점검 '.repeat(2)), room).rows
  expect(long).toMatchObject({ isTall: true, fit: { size: 1, lines: 2 } })
})

it('cuts no name of few rows: where one finds no room beside its session, each has it above', () => {
  const names = ['Meeting room', 'Registration and badges of all delegations'].map((alone) => ({
    full: `Ministers’ Session · ${alone}`,
    alone,
  }))
  const beside = { ...room, nameWidthAt: () => 24 }
  const plan = matrixPlan(names, beside)
  expect(plan.isStacked).toBe(true)
  for (const { name, fit } of plan.rows) expect(fit.size * textWidth(name, -0.02)).toBeLessThanOrEqual(24)
  expect(matrixPlan(names, { ...room, nameWidthAt: () => 60 }).isStacked).toBe(false)
})
