import { CallBadge, type ShownCall } from '#client/design/call-badge.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { firstThatFits, textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { toReconfirm } from '#shared/board/review/call-standing.ts'
import type { Call } from '#shared/board/review/review-status.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import styles from './agenda-item.module.css'

/** Of shape and spaces around the word of a call, in a line of text. */
const PLAIN_BADGE = 1.9
const MOST_LINES = 2

export type Tile = {
  ministry: Ministry
  name: string
  call: ShownCall
  /** Said in the meeting; else it is what they prepared, or nothing. */
  isGiven: boolean
  /** When it was called, or what it lacks. */
  note: string
  isWarning: boolean
  /** What was prepared, beside its note. */
  prepared: Call | null
  /** What was said, and the fallback of a no-go. */
  said: readonly string[]
}

/** What each ministry says of a workstream: its call, else what it prepared, which is no call yet. */
export function useCallTiles(data: StageData, workstream: string, width: number): Tile[] {
  const { board, review, at } = data
  const { agenda } = useWords(reviewStageWords)
  const { call: callWords, reconfirm } = useWords(reviewWords)
  const { ministry: ministries } = useWords(statusWords)
  const format = useFormat()
  const nameOf = useName()
  return MINISTRIES.map((ministry): Tile => {
    const name = ministries[ministry]
    const room = width - 1.18 * textWidth(name) - 0.5
    const given = review.calls[workstream]?.[ministry]
    if (given !== undefined) {
      const { call, sentence, fallback } = given.value
      const isStale = toReconfirm(board, review, at).some(
        (stale) => stale.workstream === workstream && stale.ministry === ministry,
      )
      const said = [
        ...(sentence === null ? [] : [nameOf(sentence)]),
        ...(fallback === null ? [] : [agenda.fallback(nameOf(fallback))]),
      ]
      return {
        ministry,
        name,
        call,
        isGiven: true,
        note: isStale
          ? firstThatFits([reconfirm, ''], room)
          : firstThatFits([agenda.calledAt(format.time(given.changedAt)), ''], room),
        isWarning: isStale,
        prepared: null,
        said,
      }
    }
    const prepared = review.brief?.calls.find((call) => call.workstream === workstream && call.ministry === ministry)
    const isDeferred = review.deferrals[workstream] !== undefined
    const isTold = prepared !== undefined && PLAIN_BADGE + textWidth(callWords[prepared.call]) <= room
    return {
      ministry,
      name,
      call: isDeferred ? 'deferred' : 'unanswered',
      isGiven: false,
      note:
        prepared === undefined
          ? ''
          : firstThatFits([agenda.preparedCall, ''], room - PLAIN_BADGE - textWidth(callWords[prepared.call])),
      isWarning: false,
      prepared: isTold ? prepared.call : null,
      said: [prepared === undefined ? agenda.noCallYet : nameOf(prepared.sentence)],
    }
  })
}

/** Lines that a tile would like: what was said, and on a line of its own what happens instead. */
export const saidLines = (said: readonly string[], width: number): number =>
  Math.min(
    MOST_LINES,
    said.reduce((sum, text) => sum + fitted(text, width, [1], MOST_LINES).lines, 0),
  )

/** What was said, in so many lines: a fallback begins a line where there is one for it. */
const inLines = (said: readonly string[], lines: number, width: number): string =>
  said.join(said.every((text) => fitted(text, width, [1], MOST_LINES).lines === 1) && said.length <= lines ? '\n' : ' ')

type CallTileProps = {
  tile: Tile
  lines: number
  /** Inside, in units. */
  width: number
}

export function CallTile({ tile, lines, width }: CallTileProps) {
  const { name, call, isGiven, note, isWarning, prepared, said } = tile
  return (
    <section className={styles.tile} data-given={isGiven} aria-label={name}>
      <h3 className={styles.who}>
        <span>{name}</span>
        <small className="numeric" data-warning={isWarning}>
          {note}
          {prepared !== null && <CallBadge call={prepared} plain />}
        </small>
      </h3>
      <span className={styles.word}>
        <CallBadge call={call} plain={call === 'unanswered'} />
      </span>
      {lines > 0 && (
        <FittedText as="p" fit={{ size: 1, lines }}>
          {inLines(said, lines, width)}
        </FittedText>
      )}
    </section>
  )
}
