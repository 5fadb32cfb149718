import { textWidth } from './text-width.ts'

/** Particles after which a Korean sentence may pause, the clearest pause first. */
const PAUSES = [/[을를]$/, /[은는]$/, /(에서|으로|로|와|과|하고|면|고)$/, /[이가에도]$/]

/**
 * Breaks a Korean heading of two lines where its sense pauses, and not where its width happens to end; as it is where it
 * needs no break, has no such place, or is no Korean. The break is a line feed.
 * @param room of one line, in em of the text
 */
export function breakBySense(text: string, room: number, tracking = -0.02): string {
  if (textWidth(text, tracking) <= room) return text
  const words = text.split(' ')
  const lines = words.slice(1).map((_, index) => {
    const head = words.slice(0, index + 1).join(' ')
    const tail = words.slice(index + 1).join(' ')
    return { head, tail, longer: Math.max(textWidth(head, tracking), textWidth(tail, tracking)) }
  })
  const fitting = lines.filter(({ longer }) => longer <= room)
  for (const pause of PAUSES) {
    const [best] = fitting.filter(({ head }) => pause.test(head)).toSorted((one, other) => one.longer - other.longer)
    if (best !== undefined) return `${best.head}\n${best.tail}`
  }
  return text
}
