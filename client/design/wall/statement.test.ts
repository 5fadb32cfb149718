import { describe, expect, it } from 'vitest'
import { statement } from './statement.ts'
import { textWidth } from './text-width.ts'

const LONG = '장관 세션의 핵심 항목 2건이 막혀 있습니다.'
const SHORT = '세션 1개가 막혀 있습니다.'
const DETAILS = ['3건이 기한을 넘겼습니다. 어제보다 완료는 6건 늘었습니다.', '어제보다 완료는 6건 늘었습니다.', '']
const said = { headlines: [LONG, SHORT], details: DETAILS, isWarning: false }
const warning = { headlines: [LONG], details: DETAILS.slice(0, 2), isWarning: true }
/** Room in which the long sentence takes its line at a size. */
const roomAt = (size: number) => size * textWidth(LONG)

describe('a sentence and the line below it', () => {
  it('are said in full and large where there is room', () => {
    expect(statement(said, 60, false)).toEqual({
      headline: LONG,
      isHeadlineSmall: false,
      detail: DETAILS[0],
      isDetailSmall: false,
      isWhole: true,
    })
  })

  it('are rather said in full than large', () => {
    expect(statement(said, roomAt(1.4), false)).toMatchObject({ headline: LONG, isHeadlineSmall: true })
    expect(statement(said, roomAt(1.2), false)).toMatchObject({ headline: SHORT, isHeadlineSmall: false })
  })

  it('say less before they are cut: a detail that does not fit is left out', () => {
    expect(statement(said, 1.1 * textWidth(DETAILS[1] ?? ''), false)).toMatchObject({ detail: DETAILS[1] })
    expect(statement(said, 5, false)).toMatchObject({ detail: '' })
  })
})

describe('where text is large', () => {
  it('a long sentence takes two lines and the place of the detail', () => {
    expect(statement(said, roomAt(0.9), true)).toMatchObject({ headline: LONG, detail: '' })
  })

  it('a warning is never left out, and takes the two lines itself', () => {
    expect(statement(warning, 12, true).detail).toBe(DETAILS[1])
    expect(statement(warning, 5, true).detail).toBe(DETAILS[1])
  })
})
