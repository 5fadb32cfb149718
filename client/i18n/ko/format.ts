import { seoulDay } from '#shared/board/instant.ts'
import type { Format } from '../format.ts'
import { dDay, seoulClock, seoulDate, seoulTime, spanParts } from '../seoul-time.ts'

const WEEKDAYS = '일월화수목금토'

const duration: Format['duration'] = (milliseconds) => {
  const { days, hours, minutes, seconds } = spanParts(milliseconds)
  if (days > 0) return `${days}일`
  if (hours > 0) return minutes > 0 ? `${hours}시간 ${minutes}분` : `${hours}시간`
  return minutes > 0 ? `${minutes}분` : `${seconds}초`
}

export const koFormat: Format = {
  date: (when) => {
    const { year, month, day, weekday } = seoulDate(when)
    return `${year}. ${month}. ${day}.(${WEEKDAYS[weekday]})`
  },
  day: (when) => {
    const { month, day, weekday } = seoulDate(when)
    return `${month}. ${day}.(${WEEKDAYS[weekday]})`
  },
  time: seoulTime,
  clock: seoulClock,
  moment: (at, now) => {
    if (seoulDay(at) === seoulDay(now)) return `오늘 ${seoulTime(at)}`
    const { year, month, day } = seoulDate(at)
    return year === seoulDate(now).year ? `${month}. ${day}.` : `${year}. ${month}. ${day}.`
  },
  age: (at, now) => {
    const { days, hours, minutes } = spanParts(now - at)
    if (days > 0) return `${days}일 전`
    if (hours > 0) return `${hours}시간 전`
    return minutes > 0 ? `${minutes}분 전` : '방금'
  },
  duration,
  stopwatch: (milliseconds) => {
    const { days, hours, minutes, seconds } = spanParts(milliseconds)
    return days + hours > 0 || minutes === 0 ? duration(milliseconds) : `${minutes}분 ${seconds}초`
  },
  dDay,
}
