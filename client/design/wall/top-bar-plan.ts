import { textWidth } from './text-width.ts'

/** The spaces between title, mark, what is said about it, and clock, in units. */
const SPACES = 2.8
const TITLE_SIZE = 1.35
const CLOCK_WIDTH = 4.4
/** Of two lines a title can count on so much: words do not break where the line does. */
const TWO_LINES = 1.75

export type TopBarPlan = { about: string; long: boolean }

/**
 * What the top bar says before the clock, and whether the title needs two lines of small text beside it: rather less is
 * said than the title cut.
 * @param abouts ways to say it, the fullest first
 * @param mark the word of the mark beside the title, or nothing
 * @param width of the bar, in units
 */
export function topBarPlan(title: string, abouts: readonly string[], mark: string, width: number): TopBarPlan {
  const besides = CLOCK_WIDTH + SPACES + (mark === '' ? 0 : textWidth(mark) + 1.1)
  const room = (about: string) => width - besides - textWidth(about)
  const titleWidth = textWidth(title)
  const whole = abouts.find((about) => TITLE_SIZE * titleWidth <= room(about))
  if (whole !== undefined) return { about: whole, long: false }
  const about = abouts.find((each) => titleWidth <= TWO_LINES * room(each)) ?? abouts.at(-1) ?? ''
  return { about, long: true }
}
