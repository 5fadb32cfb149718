import { firstThatFits, textWidth } from './text-width.ts'

/** The spaces between title, mark, what is said about it, and clock, in units. */
const SPACES = 2.8
/** Before what stands beside the title. */
const SPACE = 0.9
const TITLE_SIZE = 1.35
const CLOCK_WIDTH = 4.4
/** Of two lines a title can count on so much: words do not break where the line does. */
const TWO_LINES = 1.75

export type TopBarPlan = {
  about: string
  /** Empty if there is no room. */
  beside: string
  long: boolean
}

type ToSay = {
  title: string
  /** Ways to say what stands beside the title, the fullest first; it is the first to go. */
  besides?: readonly string[]
  /** Ways to say what stands before the clock, the fullest first. */
  abouts: readonly string[]
  /** The word of the mark beside the title, or nothing. */
  mark: string
}

/**
 * What the top bar says beside its title and before the clock, and whether the title needs two lines of small text:
 * rather less is said than the title cut.
 * @param width of the bar, in units
 */
export function topBarPlan({ title, besides = [], abouts, mark }: ToSay, width: number): TopBarPlan {
  const fixed = CLOCK_WIDTH + SPACES + (mark === '' ? 0 : textWidth(mark) + 1.1)
  const room = (about: string) => width - fixed - textWidth(about)
  const titleWidth = textWidth(title)
  const whole = abouts.find((about) => TITLE_SIZE * titleWidth <= room(about))
  if (whole !== undefined) {
    const left = room(whole) - TITLE_SIZE * titleWidth - SPACE
    return { about: whole, beside: firstThatFits([...besides, ''], left), long: false }
  }
  const about = abouts.find((each) => titleWidth <= TWO_LINES * room(each)) ?? abouts.at(-1) ?? ''
  return { about, beside: '', long: true }
}
