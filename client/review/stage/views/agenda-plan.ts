/** What an agenda item has to say, as heights in units and as counts. */
export type AgendaWants = {
  /** Its question with what hangs on the answer, or what was decided. */
  question: number
  reasons: number
  changes: number
  undertakings: number
  /** Of each ministry's sentence, in lines. */
  sentenceLines: number
  /** The word of a call. */
  word: number
}

export type AgendaPlan = {
  reasons: number
  changes: number
  /** Null where there is no room for a list of them; then they are counted beside the joint call. */
  undertakings: number | null
  sentenceLines: number
}

export type AgendaRoom = { height: number; row: number; head: number; gap: number }

export const MOST_REASONS = 3
const MOST_CHANGES = 3
/** A condition or action with its owner and time below it. */
const UNDERTAKING = 3.45
/** Around the word of a call: the name of the ministry, the padding, the spaces between. */
export const TILE_PADDING = 0.4
const TILE_BESIDES = 1.45 + 2 * TILE_PADDING + 0.5
const SENTENCE_LINE = 1.27
const BADGE_HEIGHT = 1.48
/** The joint call's word, and its frame. */
export const JOINT_SIZE = 1.35
const JOINT = BADGE_HEIGHT * JOINT_SIZE + 0.5

/**
 * What of an agenda item is shown: what must be decided comes first, then why, then what has changed; of the calls what
 * was said, then on what conditions. The rest is counted where it would have stood.
 */
export function agendaPlan(wants: AgendaWants, { height, row, head, gap }: AgendaRoom): AgendaPlan {
  const rows = (space: number, most: number) => Math.max(0, Math.min(most, Math.floor((space - head) / row + 1e-6)))

  const why = height - wants.question - gap
  const reasons = rows(why, Math.min(MOST_REASONS, wants.reasons))
  const below = why - (reasons === 0 ? 0 : head + reasons * row + gap)
  const changes = rows(below, Math.min(MOST_CHANGES, wants.changes))

  const tiles = 2 * (TILE_BESIDES + BADGE_HEIGHT * wants.word)
  const right = height - tiles - JOINT - 2 * gap
  const list = right - gap - head
  const undertakingsIn = (space: number) =>
    Math.max(0, Math.min(wants.undertakings, Math.floor(space / UNDERTAKING + 1e-6)))
  // A sentence for each ministry before the first condition, the first condition before their second lines.
  let sentenceLines = 0
  for (let lines = wants.sentenceLines; lines > 0 && sentenceLines === 0; lines -= 1) {
    const used = 2 * lines * SENTENCE_LINE
    const isEnough = lines === 1 || wants.undertakings === 0 || undertakingsIn(list - used) > 0
    if (right >= used && isEnough) sentenceLines = lines
  }
  const left = list - 2 * sentenceLines * SENTENCE_LINE
  return { reasons, changes, undertakings: left < 0 ? null : undertakingsIn(left), sentenceLines }
}
