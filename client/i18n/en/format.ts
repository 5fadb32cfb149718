import { seoulDay } from '#shared/board/instant.ts'
import type { Format } from '../format.ts'
import { dDay, seoulClock, seoulDate, seoulTime, spanParts } from '../seoul-time.ts'
import { plural } from './plural.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const day: Format['day'] = (when) => {
  const date = seoulDate(when)
  return `${date.day} ${MONTHS[date.month - 1]}`
}

const duration: Format['duration'] = (milliseconds) => {
  const { days, hours, minutes, seconds } = spanParts(milliseconds)
  if (days > 0) return plural(days, 'day', 'days')
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`
  return minutes > 0 ? `${minutes} min` : `${seconds} s`
}

export const enFormat: Format = {
  date: (when) => {
    const { year, weekday } = seoulDate(when)
    return `${WEEKDAYS[weekday]} ${day(when)} ${year}`
  },
  day,
  time: seoulTime,
  clock: seoulClock,
  moment: (at, now) => {
    if (seoulDay(at) === seoulDay(now)) return `today ${seoulTime(at)}`
    const { year } = seoulDate(at)
    return year === seoulDate(now).year ? day(at) : `${day(at)} ${year}`
  },
  age: (at, now) => {
    const { days, hours, minutes } = spanParts(now - at)
    if (days > 0) return `${plural(days, 'day', 'days')} ago`
    if (hours > 0) return `${hours} h ago`
    return minutes > 0 ? `${minutes} min ago` : 'just now'
  },
  duration,
  stopwatch: (milliseconds) => {
    const { days, hours, minutes, seconds } = spanParts(milliseconds)
    return days + hours > 0 || minutes === 0 ? duration(milliseconds) : `${minutes} min ${seconds} s`
  },
  dDay,
}
