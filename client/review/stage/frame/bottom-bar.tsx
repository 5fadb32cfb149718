import { ConnectionState } from '#client/design/connection-state.tsx'
import { Figures } from '#client/design/wall/figures.tsx'
import { LinkLost } from '#client/design/wall/link-lost.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { positionsOf } from '#shared/board/review/stage-order.ts'
import { positionKey } from '#shared/board/review/stage-position-schema.ts'
import styles from './bottom-bar.module.css'
import { minutesAndSeconds, stageTiming } from './stage-timing.ts'
import { StepSegments } from './step-segments.tsx'
import type { StageData } from './use-stage-data.ts'
import { type Standing, useStanding } from './use-standing.ts'

type BottomBarProps = {
  data: StageData
  /** Said in place of the figures. */
  notice: string | null
  /** Seconds, too. */
  precise: boolean
  pressSafe: boolean
}

/** How fresh the screen is, of when its figures are, how far the meeting has come, and how long this step has taken. */
export function BottomBar({ data, notice, precise, pressSafe }: BottomBarProps) {
  const { connection, now, width } = data
  const { connectionLost } = useWords(wallWords)
  const format = useFormat()
  if (connection.withheld)
    return <LinkLost said={notice ?? connectionLost(format.stopwatch(now - connection.asOf))} width={width} />
  const state = <ConnectionState connection={connection} />
  if (notice !== null)
    return (
      <>
        {state}
        <output className={styles.note} data-warning>
          {notice}
        </output>
      </>
    )
  if (pressSafe) return state
  return (
    <>
      {state}
      <Figured data={data} precise={precise} />
    </>
  )
}

/** Between the parts of the bar, and what stands before the link's word, in units. */
const SPACE = 0.95
const DOT = 1.1
/** The picture of the steps: as wide as there is room for, and never wider or narrower. */
const MOST_SEGMENTS = 11
const LEAST_SEGMENTS = 5

function Figured({ data, precise }: { data: StageData; precise: boolean }) {
  const { board, review, at, connection, width } = data
  const words = useWords(reviewStageWords)
  const { connection: link } = useWords(commonWords)
  const format = useFormat()
  const standing = useStanding(data)

  const positions = positionsOf(board, review)
  const place = positions.findIndex((each) => positionKey(each) === positionKey(review.stage.value)) + 1
  const step = words.stepOf(place, positions.length)
  const { elapsed, planned, over } = stageTiming(review, at)
  const isTimed = planned > 0 && review.standing.value !== 'adjourned'
  const spent = words.elapsed(precise ? minutesAndSeconds(elapsed) : words.minutes(Math.floor(elapsed / 60_000)))
  const plan = ` / ${words.planned(words.minutes(planned))}`
  const late = over === 0 || !isTimed ? '' : words.over(over)

  const said = `${link[connection.kind]}${connection.kind === 'live' ? '' : link.asOf(format.clock(connection.asOf))}`
  const parts = [said, step, isTimed ? spent + plan : '', late].filter((part) => part !== '')
  const room = width - DOT - parts.reduce((sum, part) => sum + textWidth(part) + SPACE, 0)
  const { of, since } = standingThatFits(standing, room - LEAST_SEGMENTS - SPACE)
  const left = room - textWidth(`${of} · ${since}`) - SPACE
  return (
    <>
      <span className={`${styles.note} numeric`} data-warning={standing.isWarning}>
        {of}
        {of !== '' && since !== '' && ' · '}
        <Figures>{since}</Figures>
      </span>
      <span className="numeric">{step}</span>
      {left >= LEAST_SEGMENTS && (
        <StepSegments place={place} of={positions.length} width={Math.min(MOST_SEGMENTS, left)} />
      )}
      {isTimed && (
        <span className="numeric">
          <Figures>{spent}</Figures>
          {plan}
        </span>
      )}
      {late !== '' && <b className={`${styles.late} numeric`}>{late}</b>}
    </>
  )
}

/** What has changed is said before of what. */
function standingThatFits({ of, since }: Standing, room: number): Pick<Standing, 'of' | 'since'> {
  if (textWidth(`${of} · ${since}`) <= room) return { of, since }
  return textWidth(since) <= room ? { of: '', since } : { of: '', since: '' }
}
