import { expect, it } from 'vitest'
import { wall as ko } from '#client/i18n/ko/wall.ts'
import { DAY, instant } from '#shared/board/instant.ts'
import { areNamesSmall, attendanceRow, standingWays } from './attendance-rows.ts'

const NOW = instant(20 * DAY)
const open = { id: 'ga', name: 'ga', standing: 'tentative', since: instant(17 * DAY), rank: 'minister' } as const

it('says where a delegation stands and for how many days, with the rank of its head where there is room', () => {
  expect(standingWays(open, '장관급', NOW, ko)).toEqual(['장관급 · 잠정 3일', '잠정 3일'])
  expect(standingWays({ ...open, standing: 'late' }, '장관급', NOW, ko)).toEqual(['회신 없음 3일'])
  expect(attendanceRow({ name: '가 나라', ways: ['장관급 · 잠정 3일', '잠정 3일'] }, false, 17).said).toBe(
    '장관급 · 잠정 3일',
  )
  expect(attendanceRow({ name: '가 나라', ways: ['장관급 · 잠정 3일', '잠정 3일'] }, false, 12).said).toBe('잠정 3일')
})

it('draws all names small where one does not fit large, and a name in two lines where it does not fit small', () => {
  const short = { name: '가 나라', ways: ['잠정'] }
  const long = { name: '나 나라 연방 민주 공화국', ways: ['잠정'] }
  expect(areNamesSmall([short], 17)).toBe(false)
  expect(areNamesSmall([short, long], 14)).toBe(true)
  expect(attendanceRow(long, true, 17).tall).toBe(false)
  expect(attendanceRow(long, true, 10).tall).toBe(true)
})
