/** What an agenda item has to say, as heights in units and as counts. */
export type AgendaWants = {
  /** Its question with what hangs on the answer, or what was decided. */
  question: number
  reasons: number
  changes: number
  undertakings: number
  /** Of what each ministry said, in lines. */
  sentenceLines: readonly number[]
  /** Sizes that the word of a call may have, the largest first. */
  words: readonly number[]
}

export type AgendaPlan = {
  reasons: number
  changes: number
  /** Null where there is no room for a list of them; then they are counted beside the joint call. */
  undertakings: number | null
  /** Of each ministry's. */
  sentenceLines: readonly number[]
  /** Size of the word of a call. */
  word: number
  /** Height of a row of reasons or changes: few of them are drawn larger. */
  row: number
}

export type AgendaRoom = { height: number; row: number; head: number; gap: number }

export const MOST_REASONS = 3
const MOST_CHANGES = 3
/** A condition or action with its owner and time below it; of several each is denser. */
const UNDERTAKING = 3.45
const DENSE_UNDERTAKING = 2.8
/** So many are shown before the word of a call is as large as it may be. */
const FIRST_UNDERTAKINGS = 2
const MOST_ROW = 2.6
/** Kept between the blocks before rows grow. */
const AIR = 2.4
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

  const used = (reasons === 0 ? 0 : head + reasons * row + gap) + (changes === 0 ? 0 : head + changes * row + gap)
  const spare = height - wants.question - used
  const rowHeight = Math.min(MOST_ROW, row + Math.max(0, spare - AIR) / Math.max(1, reasons + changes))

  const ways = wants.words.map((word) => ({ ...calls(wants, word, { height, row, head, gap }), word }))
  const enough = Math.min(FIRST_UNDERTAKINGS, wants.undertakings)
  const largest = ways[0] ?? { undertakings: null, sentenceLines: [], word: 1 }
  const hasConditions = ways.filter(({ undertakings }) => (undertakings ?? 0) >= enough)
  // The word of a call makes way for what was said: the fallback of a no-go stands at its end.
  const fullest =
    hasConditions.find(({ sentenceLines }) => sum(sentenceLines) === sum(wants.sentenceLines)) ??
    hasConditions.find(({ sentenceLines }) => sum(sentenceLines) > 0 || sum(wants.sentenceLines) === 0)
  return { reasons, changes, row: rowHeight, ...(fullest ?? largest) }
}

const sum = (lines: readonly number[]): number => lines.reduce((total, each) => total + each, 0)

/** What stands beside: both calls with their word so large, what was said of them, and on what conditions. */
function calls(wants: AgendaWants, word: number, { height, head, gap }: AgendaRoom) {
  const tiles = 2 * (TILE_BESIDES + BADGE_HEIGHT * word)
  const right = height - tiles - JOINT - 2 * gap
  const list = right - gap - head
  const undertakingsIn = (space: number) => {
    const dense = Math.min(wants.undertakings, Math.floor(space / DENSE_UNDERTAKING + 1e-6))
    return dense > 1 ? dense : Math.max(0, Math.min(wants.undertakings, Math.floor(space / UNDERTAKING + 1e-6)))
  }
  // A sentence for each ministry before the first condition, the first conditions before their second lines.
  let sentenceLines = wants.sentenceLines.map(() => 0)
  for (let most = Math.max(0, ...wants.sentenceLines); most > 0 && sum(sentenceLines) === 0; most -= 1) {
    const lines = wants.sentenceLines.map((wanted) => Math.min(wanted, most))
    const used = sum(lines) * SENTENCE_LINE
    const isEnough = most === 1 || undertakingsIn(list - used) >= Math.min(FIRST_UNDERTAKINGS, wants.undertakings)
    if (right >= used && isEnough) sentenceLines = lines
  }
  const left = list - sum(sentenceLines) * SENTENCE_LINE
  return { undertakings: left < 0 ? null : undertakingsIn(left), sentenceLines }
}
