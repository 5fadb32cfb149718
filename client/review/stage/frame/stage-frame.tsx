import type { ReactNode } from 'react'
import { Clock } from '#client/design/clock.tsx'
import { WallShell } from '#client/design/wall/wall-shell.tsx'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { BottomBar } from './bottom-bar.tsx'
import type { StageData } from './use-stage-data.ts'
import { useStepTitle } from './use-step-title.ts'

type StageFrameProps = {
  data: StageData
  /** Said at once in place of the figures below: why a key did nothing. */
  notice: string | null
  /** Seconds, too. */
  precise: boolean
  /** Nothing of the review but its name. */
  pressSafe: boolean
  children: ReactNode
}

/** What surrounds every step: which review and step, the days left and the clock; below, how fresh, how far, how long. */
export function StageFrame({ data, notice, precise, pressSafe, children }: StageFrameProps) {
  const { board, review, now, unit, measures, connection } = data
  const { titled } = useWords(reviewWords)
  const format = useFormat()
  const nameOf = useName()
  const steps = useStepTitle(data)

  const title = titled(review.plan.value.number, nameOf(review.plan.value.title))
  const [day] = Object.values(board.sessions)
    .map((session) => session.day)
    .toSorted()
  return (
    <WallShell
      title={pressSafe ? nameOf(board.summit.name) : title}
      besides={pressSafe ? [] : steps}
      mode={board.mode}
      also={review.mode}
      abouts={[day === undefined ? '' : format.dDay(day, now)]}
      clock={<Clock now={now} />}
      unit={unit}
      measures={measures}
      stale={connection.withheld}
      footer={<BottomBar data={data} notice={notice} precise={precise} pressSafe={pressSafe} />}
    >
      {children}
    </WallShell>
  )
}
