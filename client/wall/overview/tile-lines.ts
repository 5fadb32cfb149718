import { type ItemCounts, type RollUp } from '#shared/board/readiness.ts'
import type { wall } from '#client/i18n/ko/wall.ts'
import { textWidth } from '#client/design/wall/text-width.ts'
import { type TroubleCount, troublesOf } from './verdict.ts'

/** A piece of a tile's last line. */
export type Piece = { text: string; tone: 'bad' | 'warn' | 'ok' | 'soft' }

/** Between two pieces, in em. */
const PIECE_GAP = 0.75

/**
 * What a tile says of a session in words: every reason why it is not on track, and groups without names. Where `room`
 * em are too few, the gravest are said and the others counted; where there is more, what is under way is added.
 */
export function exceptionPieces(rollUp: RollUp, room: number, words: typeof wall): Piece[] {
  const { reasons, level, items } = rollUp
  const { tile } = words
  const troubles = troublesOf(reasons)
  const inFull = allPieces(rollUp, troubles, true, words)
  const said = widthOf(inFull) <= room ? inFull : allPieces(rollUp, troubles, false, words)
  const needed = cutTo(said, room, (count) => ({ text: tile.otherReasons(count), tone: 'soft' }))
  const silent = troubles.some(({ trouble }) => trouble === 'nothing-reported')
  return level === 'green' || silent || needed.length < said.length ? needed : withProgress(needed, items, room, tile)
}

function allPieces(
  { level, attendance }: RollUp,
  troubles: TroubleCount[],
  withUnits: boolean,
  words: typeof wall,
): Piece[] {
  const pieces: Piece[] = troubles.map(({ trouble, count }) => ({
    text: words.troubles[trouble](count, withUnits),
    tone: trouble === 'blocked' ? 'bad' : 'warn',
  }))
  if (level === 'green')
    pieces.push({ text: withUnits ? words.tile.nothingWrong : words.tile.nothingWrongShort, tone: 'ok' })
  if (level === 'not-applicable' && attendance.groups === 0) pieces.push({ text: words.nothingToCheck, tone: 'soft' })
  if (attendance.groups > 0) pieces.push({ text: words.tile.unnamed(attendance.groups), tone: 'soft' })
  return pieces
}

const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + textWidth(text), 0) + PIECE_GAP * (pieces.length - 1)

/** As many of the pieces as fit, the count of the others behind them. */
function cutTo(pieces: readonly Piece[], room: number, others: (count: number) => Piece): Piece[] {
  for (let count = pieces.length; count > 0; count -= 1) {
    const shown = pieces.slice(0, count)
    const all = count === pieces.length ? shown : [...shown, others(pieces.length - count)]
    if (widthOf(all) <= room || count === 1) return all
  }
  return []
}

function withProgress(
  pieces: Piece[],
  { inProgress, notStarted }: ItemCounts,
  room: number,
  words: (typeof wall)['tile'],
): Piece[] {
  const steps = [inProgress > 0 && words.inProgress(inProgress), notStarted > 0 && words.notStarted(notStarted)].filter(
    (step) => step !== false,
  )
  const fuller = [steps, steps.slice(0, 1)].map((some): Piece[] =>
    some.length === 0 ? pieces : [...pieces, { text: some.join(' · '), tone: 'soft' }],
  )
  return fuller.find((all) => widthOf(all) <= room) ?? pieces
}

/** A number of a tile with what it is out of. */
export type Figure = { label: string; value: number; of: string }

/** What is done and who has confirmed: with units and in full where `room` em allow it, and nothing where they allow none. */
export function figures({ items, attendance }: RollUp, room: number, { tile }: typeof wall): Figure[] {
  const total = items.total - items.notApplicable
  const invited = attendance.total > 0
  const ways = [
    [tile.confirmed, tile.ofItems, tile.ofDelegations],
    [tile.confirmedShort, tile.ofItems, tile.ofDelegations],
    [tile.confirmedShort, tile.of, tile.of],
  ] as const
  const both = ways.map(([confirmed, ofItems, ofDelegations]): Figure[] => [
    { label: tile.done, value: items.done, of: ofItems(total) },
    ...(invited ? [{ label: confirmed, value: attendance.confirmed, of: ofDelegations(attendance.total) }] : []),
  ])
  const said = [...both, [{ label: tile.done, value: items.done, of: tile.of(total) }], []]
  const width = (all: readonly Figure[]) =>
    all.reduce(
      (sum, { label, value, of }) => sum + textWidth(`${label}${of}`) + 1.65 * textWidth(`${value}`, -0.03) + 1,
      -0.4,
    )
  return said.find((all) => width(all) <= room) ?? said.at(-1) ?? []
}
