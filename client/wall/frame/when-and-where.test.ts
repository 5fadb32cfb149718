import { expect, it } from 'vitest'
import { wall as en } from '#client/i18n/en/wall.ts'
import { wall as ko } from '#client/i18n/ko/wall.ts'
import { whenAndWhere } from './use-when-and-where.ts'

const planned = { day: '5. 22.(수)', hour: '오후', phase: null, place: 'KIST' }

it('says day, hour and place, and less where there is less room', () => {
  expect(whenAndWhere(planned, ko)).toEqual([
    '5. 22.(수) 오후 · KIST',
    '5. 22.(수) · KIST',
    '5. 22.(수) 오후',
    '5. 22.(수)',
  ])
  expect(whenAndWhere({ ...planned, day: '22 May', hour: 'p.m.' }, en)[0]).toBe('22 May, p.m. · KIST')
})

it('says the phase instead of the hour once a session has begun', () => {
  expect(whenAndWhere({ ...planned, phase: '예행연습' }, ko)).toEqual([
    '5. 22.(수) · 예행연습 · KIST',
    '5. 22.(수) · 예행연습 · KIST',
    '예행연습',
    '예행연습',
  ])
})

it('says nothing of a place or an hour that nobody knows', () => {
  expect(whenAndWhere({ ...planned, hour: null, place: null }, ko)[0]).toBe('5. 22.(수)')
})
