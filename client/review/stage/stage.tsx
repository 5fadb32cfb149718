import { useEffect, useEffectEvent } from 'react'
import { leaveStage } from '#client/sync/use-review-on-stage.ts'
import { useStageAct } from './control/use-stage-act.ts'
import { useStageKeys } from './control/use-stage-keys.ts'
import { StageFrame } from './frame/stage-frame.tsx'
import { type StageData, useStageData } from './frame/use-stage-data.ts'
import { Adjourned } from './views/adjourned.tsx'
import { AgendaItem } from './views/agenda-item.tsx'
import { ConsentList } from './views/consent-list.tsx'
import { Ended } from './views/ended.tsx'
import { Opening } from './views/opening.tsx'
import { OverviewMatrix } from './views/overview-matrix.tsx'
import { PastActions } from './views/past-actions.tsx'
import { PressSafe } from './views/press-safe.tsx'
import { ReadBack } from './views/read-back.tsx'
import { Signing } from './views/signing.tsx'
import { Verdict } from './views/verdict.tsx'

/** So long (milliseconds) a wall says why a key did nothing. */
const SAID_FOR = 4_000

/** A review on a wall: the step where its stage stands, from the log alone, so that every wall shows the same. */
export function Stage({ review: id }: { review: string }) {
  const data = useStageData(id)
  const { act, trouble, clear } = useStageAct(id)
  const isOver = data?.review.standing.value === 'closed'
  const { hint, precise } = useStageKeys(act, isOver ? () => leaveStage(id) : null)
  const handleSaid = useEffectEvent(clear)
  useEffect(() => {
    if (trouble === null) return
    const timer = setTimeout(() => handleSaid(), SAID_FOR)
    return () => clearTimeout(timer)
  }, [trouble])
  if (data === null) return null
  const pressSafe = isPressSafe(data)
  return (
    <StageFrame data={data} notice={trouble?.said ?? hint} precise={precise} pressSafe={pressSafe}>
      {pressSafe ? <PressSafe data={data} /> : <Step data={data} />}
    </StageFrame>
  )
}

const isPressSafe = ({ review }: StageData): boolean =>
  review.covered.value || (review.stage.value.step === 'waiting' && review.standing.value !== 'closed')

function Step({ data }: { data: StageData }) {
  const { review } = data
  const position = review.stage.value
  if (review.standing.value === 'adjourned') return <Adjourned data={data} />
  switch (position.step) {
    case 'waiting':
      return <PressSafe data={data} />
    case 'opening':
      return <Opening data={data} />
    case 'actions':
      return <PastActions data={data} />
    case 'overview':
      return <OverviewMatrix data={data} />
    case 'agenda':
      return <AgendaItem key={position.workstream} data={data} workstream={position.workstream} />
    case 'consent':
      return <ConsentList data={data} />
    case 'verdict':
      return <Verdict data={data} />
    case 'read-back':
      return <ReadBack data={data} page={position.page} />
    case 'signing':
      return <Signing data={data} />
    case 'end':
      return <Ended data={data} />
  }
}
