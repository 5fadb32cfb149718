import { useEffect, useRef, useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import { changedSince } from '#shared/board/review/changed-since.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Call } from '#shared/board/review/review-status.ts'
import { positionKey, type StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { useNames } from '../names/use-names.ts'
import { usePositionName } from '../names/use-reason-text.ts'
import page from '../parts/page.module.css'
import { ReviewHead } from '../parts/review-head.tsx'
import { partOf } from '../state/part.ts'
import { Attendance } from './attendance.tsx'
import { Entries } from './entries.tsx'
import { HelpDialog } from './help-dialog.tsx'
import styles from './in-session.module.css'
import { MissingList } from './missing-list.tsx'
import { RecordPanel } from './record-panel.tsx'
import { RunningOrder } from './running-order.tsx'
import { type EntryKind, isWritingIn, type SessionKey, useSessionKeys } from './session-keys.ts'
import { SittingActs } from './sitting-acts.tsx'
import { StageBar } from './stage-bar.tsx'
import { StageRights } from './stage-rights.tsx'
import { StepPanel } from './step-panel.tsx'
import { useStage } from './use-stage.ts'

/** The meeting as chairs, officers and the recorder have it before them: what the wall shows, and their own part in it. */
export function InSession({ review }: { review: Review }) {
  const { session: words } = useWords(reviewSessionWords)
  const nameOf = usePositionName()
  const board = useBoard()
  const me = useSyncState((state) => state.me)
  const part = partOf(board, review, me)
  const stage = useStage(review)
  const [pinned, setPinned] = useState<StagePosition | null>(null)
  const [entering, setEntering] = useState<EntryKind | null>(null)
  const [calling, setCalling] = useState<Call | null>(null)
  const [isHelping, setHelping] = useState(false)
  const main = useRef<HTMLElement>(null)
  const shown = pinned ?? review.stage.value
  const isOpen = review.standing.value === 'in-session'
  const hasBegun = review.standing.value !== 'briefed'
  const workstream = shown.step === 'agenda' ? shown.workstream : null
  const key = positionKey(shown)
  const isElsewhere = key !== positionKey(review.stage.value)

  // What is asked now stands at the head, however far somebody has read down; who writes is left where they are.
  useEffect(() => {
    if (!isWritingIn(document.activeElement)) document.documentElement.scrollTop = 0
  }, [key])

  const show = (position: StagePosition) => {
    setPinned(positionKey(position) === positionKey(review.stage.value) ? null : position)
    setCalling(null)
  }
  const perform = (pressed: SessionKey) => {
    switch (pressed.do) {
      case 'enter':
        if (isOpen && (pressed.kind === 'dissent' ? part.ministry !== null : part.records)) setEntering(pressed.kind)
        return
      case 'call':
        if (isOpen && part.mayCall && workstream !== null) setCalling(pressed.call)
        return
      case 'next':
      case 'previous':
        if (part.conducts) void stage.moveTo(stage[pressed.do])
        return
      case 'cover':
        if (part.conducts) void stage.cover(!review.covered.value)
        return
      case 'confirm':
        return main.current?.querySelector<HTMLElement>('[data-confirm]')?.focus()
      case 'follow':
        return setPinned(null)
      case 'missing':
        return document.getElementById('missing')?.querySelector<HTMLElement>('button, a')?.focus()
      case 'help':
        return setHelping(true)
    }
  }
  useSessionKeys(perform)
  const side = (
    <div className={`${page.column} ${styles.side}`}>
      {isOpen && (
        <RecordPanel review={review} part={part} workstream={workstream} open={entering} onOpen={setEntering} />
      )}
      {hasBegun && <Entries review={review} mayStrike={part.records && isOpen} />}
      <Attendance review={review} part={part} />
      {part.conducts && <StageRights review={review} />}
    </div>
  )
  return (
    <main ref={main} className={`${page.page} ${styles.session}`}>
      <ReviewHead review={review}>
        <SittingActs review={review} conducts={part.conducts} />
        <Button shortcut="?" onClick={() => setHelping(true)}>
          {words.keys}
        </Button>
      </ReviewHead>
      <Standing review={review} />
      <StageBar review={review} stage={stage} conducts={part.conducts} />
      <div className={styles.room}>
        <RunningOrder review={review} shown={shown} onShow={show} />
        {/* Until the opening, who is in the room comes first. */}
        {!hasBegun && side}
        <div className={`${page.column} ${styles.main}`}>
          {isElsewhere && (
            <Banner
              tone="info"
              end={
                <span className={page.row}>
                  <Button size="small" shortcut="W" onClick={() => setPinned(null)}>
                    {words.follow}
                  </Button>
                  {part.conducts && isOpen && (
                    <Button
                      size="small"
                      disabled={stage.busy}
                      onClick={() => void stage.moveTo(shown).then((moved) => moved && setPinned(null))}
                    >
                      {words.putOnWall}
                    </Button>
                  )}
                </span>
              }
            >
              {words.elsewhere(nameOf(shown), nameOf(review.stage.value))}
            </Banner>
          )}
          <StepPanel review={review} shown={shown} part={part} stage={stage} calling={calling} onCall={setCalling} />
        </div>
        {hasBegun && side}
        {hasBegun && (
          <MissingList review={review} conducts={part.conducts && isOpen} onShow={show} onEnter={setEntering} />
        )}
      </div>
      {isHelping && <HelpDialog onClose={() => setHelping(false)} />}
    </main>
  )
}

/** What is out of the ordinary with the meeting as a whole: a break, or signatures that were taken back. */
function Standing({ review }: { review: Review }) {
  const { session: words } = useWords(reviewSessionWords)
  const { changedSinceBrief, unchangedSinceBrief } = useWords(reviewWords)
  const format = useFormat()
  const names = useNames()
  const board = useBoard()
  const latest = review.states.at(-1)
  if (latest === undefined || latest.reason === null) return null
  const why = names.text(latest.reason)
  if (latest.state === 'adjourned') {
    const changed = changedSince(board, latest.at).length
    return (
      <Banner tone="warn" announce="status">
        <strong>{words.adjourned(format.time(latest.at), why)}</strong>{' '}
        {changed === 0 ? words.noChangeSince : words.changedSince(changed)}
      </Banner>
    )
  }
  if (latest.state !== 'in-session') return null
  const changed = review.brief === null ? 0 : changedSince(board, review.brief.at).length
  return (
    <Banner tone="warn" announce="status">
      <strong>{words.returned(format.time(latest.at), why)}</strong>{' '}
      {changed === 0 ? unchangedSinceBrief : changedSinceBrief(changed)}
    </Banner>
  )
}
