import type { MouseEvent } from 'react'
import { Button } from '#client/design/button.tsx'
import { ConnectionBar } from '#client/design/connection-bar.tsx'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useConnection, useMe } from '#client/sync/use-sync-state.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { positionsOf } from '#shared/board/review/stage-order.ts'
import { positionKey, type StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { usePositionName } from '../names/use-reason-text.ts'
import { stageAsk } from '../stage/control/stage-ask.ts'
import { useStageAct } from '../stage/control/use-stage-act.ts'
import { minutesAndSeconds, stageTiming } from '../stage/frame/stage-timing.ts'
import styles from './remote.module.css'

/** Where the stage stands, for how long, what comes next and who moved it last; below, under the thumb, the buttons. */
export function Remote({ review, now }: { review: Review; now: Instant }) {
  const { remote: words, ...stage } = useWords(reviewStageWords)
  const board = useBoard()
  const connection = useConnection()
  const nameOf = usePositionName()
  const { act, trouble: notDone, clear, isSending } = useStageAct(review.id)
  const trouble = notDone?.said ?? null
  const press = (asked: 'next' | 'previous' | 'cover' | 'more-time') => (event: MouseEvent) => {
    clear()
    act({ act: asked }, event.timeStamp)
  }

  const here = review.stage.value
  const positions = positionsOf(board, review)
  const place = positions.findIndex((position) => positionKey(position) === positionKey(here)) + 1
  const { next, rests, previous } = useWays(review)
  const { elapsed, planned, over } = stageTiming(review, connection.kind === 'live' ? now : connection.asOf)
  const covered = review.covered.value
  const isLive = connection.kind === 'live'
  return (
    <>
      {!isLive && <ConnectionBar connection={connection} now={now} />}
      <main className={styles.main}>
        <section className={styles.where}>
          <p className={`${styles.soft} numeric`}>{stage.stepOf(place, positions.length)}</p>
          <h2 className={styles.title}>{nameOf(here)}</h2>
          <p className={`${styles.time} numeric`}>
            <b>{minutesAndSeconds(elapsed)}</b>
            {planned > 0 && <span> / {stage.planned(stage.minutes(planned))}</span>}
          </p>
          {over > 0 && <p className={`${styles.over} numeric`}>{stage.over(over)}</p>}
        </section>
        <section className={styles.ahead}>
          {next !== null && <p>{words.nextIs(nameOf(next))}</p>}
          {rests !== null && rests !== trouble && <p className={styles.rests}>{rests}</p>}
          <LastMove review={review} />
          <output className={styles.trouble}>{trouble ?? (covered ? words.covered : '')}</output>
        </section>
        <div className={styles.buttons}>
          <Button className={styles.small} onClick={press('more-time')} disabled={isSending}>
            {words.moreTime}
          </Button>
          <Button className={styles.small} onClick={press('cover')} disabled={isSending}>
            {covered ? words.uncover : words.cover}
          </Button>
          <Button
            className={styles.previous}
            icon="chevron-right"
            onClick={press('previous')}
            disabled={isSending || !previous}
          >
            {words.previous}
          </Button>
          <Button
            kind={isLive && next !== null ? 'primary' : 'secondary'}
            className={styles.next}
            iconAfter="chevron-right"
            onClick={press('next')}
            disabled={isSending}
          >
            {words.next}
          </Button>
        </div>
      </main>
    </>
  )
}

/** Where the next press leads, or why it rests now; and whether one leads back. The fullest button invites to no press in vain. */
function useWays(review: Review): { next: StagePosition | null; rests: string | null; previous: boolean } {
  const { notices } = useWords(reviewStageWords)
  const board = useBoard()
  const me = useMe()
  const wayOf = (act: 'next' | 'previous') => stageAsk(board, review, { act }, me?.id ?? '')
  const [next, previous] = [wayOf('next'), wayOf('previous')]
  return {
    next: 'type' in next && next.type === 'review.move-to' ? next.payload.to : null,
    rests: 'why' in next && next.why !== 'noSuchStep' ? notices[next.why] : null,
    previous: 'type' in previous,
  }
}

/** Several remotes may move one stage: each says whose hand was last. */
function LastMove({ review }: { review: Review }) {
  const { remote: words } = useWords(reviewStageWords)
  const board = useBoard()
  const me = useMe()
  const format = useFormat()
  const nameOf = useName()
  const { last } = review.stage
  // The opening sets the stage, too, and nobody's hand was on it.
  if (last?.seq === review.standing.last?.seq) return null
  const person = last === null ? undefined : board.persons[last.by]
  if (last === null || person === undefined) return null
  const name = person.id === me?.id ? words.byYou : nameOf(person.name)
  return <p className={`${styles.soft} numeric`}>{words.movedBy(name, format.time(last.at))}</p>
}
