import { describe, expect, it } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { enFormat } from './en/format.ts'
import { koFormat } from './ko/format.ts'

const seoul = (local: string) => instant(Date.parse(`${local}+09:00`))
const NOW = seoul('2024-05-10T10:24:05')
const ago = (milliseconds: number) => instant(NOW - milliseconds)

describe('dates and times, in Seoul whatever the device believes', () => {
  it('writes dates as each language does', () => {
    expect(koFormat.date(NOW)).toBe('2024. 5. 10.(금)')
    expect(enFormat.date(NOW)).toBe('Fri 10 May 2024')
    expect(koFormat.day('2024-05-22')).toBe('5. 22.(수)')
    expect(enFormat.day('2024-05-22')).toBe('22 May')
  })

  it('turns the day at midnight in Seoul, not in London', () => {
    expect(koFormat.date(seoul('2024-05-09T23:59:59'))).toBe('2024. 5. 9.(목)')
    expect(koFormat.date(seoul('2024-05-10T00:00:00'))).toBe('2024. 5. 10.(금)')
  })

  it('writes times with 24 hours', () => {
    expect(koFormat.time(NOW)).toBe('10:24')
    expect(koFormat.clock(NOW)).toBe('10:24:05')
    expect(enFormat.time(seoul('2024-05-10T00:03:00'))).toBe('00:03')
  })

  it('names a moment as briefly as its day allows', () => {
    expect(koFormat.moment(seoul('2024-05-10T09:12:00'), NOW)).toBe('오늘 09:12')
    expect(koFormat.moment(seoul('2024-05-09T23:59:00'), NOW)).toBe('5. 9.')
    expect(koFormat.moment(seoul('2023-12-01T09:00:00'), NOW)).toBe('2023. 12. 1.')
    expect(enFormat.moment(seoul('2024-05-10T09:12:00'), NOW)).toBe('today 09:12')
    expect(enFormat.moment(seoul('2023-12-01T09:00:00'), NOW)).toBe('1 Dec 2023')
  })
})

describe('ages', () => {
  it.each([
    [0, '방금', 'just now'],
    [59_999, '방금', 'just now'],
    [60_000, '1분 전', '1 min ago'],
    [3_599_999, '59분 전', '59 min ago'],
    [3_600_000, '1시간 전', '1 h ago'],
    [86_399_999, '23시간 전', '23 h ago'],
    [86_400_000, '1일 전', '1 day ago'],
    [172_800_000, '2일 전', '2 days ago'],
  ])('%i ms: %s, %s', (span, ko, en) => {
    expect(koFormat.age(ago(span), NOW)).toBe(ko)
    expect(enFormat.age(ago(span), NOW)).toBe(en)
  })

  it('takes a moment ahead of the clock for now', () => {
    expect(koFormat.age(instant(NOW + 5000), NOW)).toBe('방금')
  })
})

describe('spans', () => {
  it.each([
    [40_000, '40초', '40 s'],
    [46 * 60_000, '46분', '46 min'],
    [60 * 60_000, '1시간', '1 h'],
    [65 * 60_000, '1시간 5분', '1 h 5 min'],
    [50 * 3_600_000, '2일', '2 days'],
    [-1, '0초', '0 s'],
  ])('%i ms lasts %s, %s', (span, ko, en) => {
    expect(koFormat.duration(span)).toBe(ko)
    expect(enFormat.duration(span)).toBe(en)
  })

  it('counts to the second below an hour', () => {
    expect(koFormat.stopwatch(72_000)).toBe('1분 12초')
    expect(enFormat.stopwatch(72_000)).toBe('1 min 12 s')
    expect(koFormat.stopwatch(9_000)).toBe('9초')
    expect(koFormat.stopwatch(3_900_000)).toBe('1시간 5분')
  })
})

describe('D-day', () => {
  it.each([
    ['2024-05-21', 'D-11'],
    ['2024-05-10', 'D-Day'],
    ['2024-05-09', 'D+1'],
  ])('on 10 May the day %s is %s', (day, expected) => {
    expect(koFormat.dDay(day, NOW)).toBe(expected)
    expect(enFormat.dDay(day, NOW)).toBe(expected)
  })

  it('counts by calendar days, so that the last minute of a day still belongs to it', () => {
    expect(koFormat.dDay('2024-05-21', seoul('2024-05-20T23:59:59'))).toBe('D-1')
  })
})
