import { healthWords } from '#client/i18n/health-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'

const SECOND = 1_000

/** Whole ones above ten, as what is said to be within a bound. */
const digits = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })

/** A short time in words: in milliseconds below a second, in whole seconds above, never too few. */
export function useSpan(): (milliseconds: number) => string {
  const { server } = useWords(healthWords)
  const format = useFormat()
  return (milliseconds) =>
    milliseconds < SECOND
      ? server.milliseconds(digits(milliseconds))
      : format.duration(Math.ceil(milliseconds / SECOND) * SECOND)
}
