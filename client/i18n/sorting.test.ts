import { expect, it } from 'vitest'
import { compareNames } from './sorting.ts'

it('sorts names by 가나다 in Korean', () => {
  expect(['프랑스', '독일', '싱가폴', '스페인'].toSorted(compareNames('ko'))).toEqual([
    '독일',
    '스페인',
    '싱가폴',
    '프랑스',
  ])
})

it('sorts names by A to Z in English, whatever their case and accents', () => {
  expect(['Spain', 'france', 'Germany', 'Équipe'].toSorted(compareNames('en'))).toEqual([
    'Équipe',
    'france',
    'Germany',
    'Spain',
  ])
})

it('sorts numbers by value', () => {
  expect(['10번 부스', '2번 부스'].toSorted(compareNames('ko'))).toEqual(['2번 부스', '10번 부스'])
})
