import { textWidth } from './text-width.ts'

/** What may be said, each in several ways, the fullest first. */
export type ToState = {
  headlines: readonly string[]
  details: readonly string[]
  /** The detail must not be left out: it is a warning. */
  isWarning: boolean
}

/** What is said, and in which size: `small` is one step down, for a full sentence is worth more than a large one. */
export type Statement = {
  headline: string
  isHeadlineSmall: boolean
  detail: string
  isDetailSmall: boolean
  isWhole: boolean
}

const HEADLINE = { large: 1.65, small: 1.35, tracking: -0.025 }
// Set in a light weight, which is narrower.
const DETAIL = { large: 1.18, small: 1, tracking: -0.02 }
/** Of two lines a text can count on so much: words do not break where the line does. */
const TWO_LINES = 1.75

/**
 * Fits a sentence and the line below it into a width. Where text is large there is room for three small lines: two of a
 * long sentence, or two of a warning; a detail that is none is left out for them.
 * @param room in units
 * @param reduced whether this is a view for large text
 */
export function statement({ headlines, details, isWarning }: ToState, room: number, reduced: boolean): Statement {
  const fits = (size: number, tracking: number, lines = 1) => {
    const limit = lines * room
    return (text: string) => size * textWidth(text, tracking) <= limit
  }
  const onOneLine = headlines.find(fits(HEADLINE.small, HEADLINE.tracking))
  const onTwoLines =
    reduced && !isWarning ? headlines.find(fits(HEADLINE.small, HEADLINE.tracking, TWO_LINES)) : undefined
  const headline = onTwoLines ?? onOneLine ?? headlines.at(-1) ?? ''
  const hasLineLeft = headline === onOneLine || !reduced
  const fitting = details.find(fits(DETAIL.small, DETAIL.tracking, reduced && isWarning ? TWO_LINES : 1))
  const detail = isWarning ? (fitting ?? details.at(-1) ?? '') : hasLineLeft ? (fitting ?? '') : ''
  return {
    headline,
    isHeadlineSmall: reduced || !fits(HEADLINE.large, HEADLINE.tracking)(headline),
    detail,
    isDetailSmall: reduced || !fits(DETAIL.large, DETAIL.tracking)(detail),
    isWhole: headline === headlines[0] && detail === details[0],
  }
}
