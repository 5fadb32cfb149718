import { type KeyboardEvent, useRef, useState } from 'react'
import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import { MINUTE } from '#shared/board/instant.ts'
import { readiness } from '#shared/board/readiness.ts'
import { openPreCall } from '#shared/board/review/pre-call-schema.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { type Call, CALLS } from '#shared/board/review/review-status.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'
import { useNames } from '../names/use-names.ts'
import { CallChip } from '../parts/call-chip.tsx'
import { Section } from '../parts/section.tsx'
import { PreCallEditor } from './pre-call-editor.tsx'
import styles from './pre-calls.module.css'

type PreCallsProps = {
  review: Review
  /** Of the reader; null for who speaks for none. */
  ministry: Ministry | null
}

/** What the ministries have prepared, workstream by workstream: one's own to write, the other's sealed. */
export function PreCalls({ review, ministry }: PreCallsProps) {
  const { preCall: words } = useWords(reviewRoomWords)
  const board = useBoard()
  const levels = readiness(board, useNow(MINUTE)).workstreams
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<{ workstream: string; call: Call | null } | null>(null)
  const workstreams = Object.keys(board.workstreams)

  const handleKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-row]') ?? [])]
    const at = rows.findIndex((row) => row === event.target)
    const workstream = workstreams[at]
    if (workstream === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const call = ministry === null ? undefined : CALLS[Number(event.key) - 1]
    if (by === 0 && call === undefined) return
    event.preventDefault()
    if (by === 0) setOpen({ workstream, call: call ?? null })
    else rows[at + by]?.focus()
  }
  const handleDone = (workstream: string) => {
    setOpen(null)
    list.current?.querySelector<HTMLButtonElement>(`[data-row="${workstream}"]`)?.focus()
  }
  return (
    <Section
      title={words.title}
      aside={MINISTRIES.map((each) => (
        <SubmittedCount key={each} review={review} ministry={each} of={workstreams.length} />
      ))}
    >
      <p className={styles.hint}>{ministry === null ? words.sealedForAll : words.sealed}</p>
      {/* The rows are what is worked with; this only gathers their keys. */}
      <div role="none" ref={list} onKeyDown={handleKeyDown}>
        <ul className={styles.list}>
          {workstreams.map((workstream) => (
            <li key={workstream}>
              <PreCallRow
                review={review}
                workstream={workstream}
                ministry={ministry}
                badge={<ReadinessBadge level={levels[workstream]?.level ?? 'not-applicable'} />}
                isOpen={open?.workstream === workstream}
                onToggle={() => setOpen(open?.workstream === workstream ? null : { workstream, call: null })}
              />
              {open?.workstream === workstream && ministry !== null && (
                <PreCallEditor
                  key={open.call}
                  review={review}
                  workstream={workstream}
                  ministry={ministry}
                  call={open.call}
                  onDone={() => handleDone(workstream)}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}

function SubmittedCount({ review, ministry, of }: { review: Review; ministry: Ministry; of: number }) {
  const { preCall: words } = useWords(reviewRoomWords)
  const names = useNames()
  const submitted = Object.values(review.preCalls).filter((each) => each[ministry] !== undefined).length
  return <span className={styles.count}>{words.submittedOf(names.ministry(ministry), submitted, of)}</span>
}

type PreCallRowProps = {
  review: Review
  workstream: string
  ministry: Ministry | null
  badge: React.ReactNode
  isOpen: boolean
  onToggle: () => void
}

function PreCallRow({ review, workstream, ministry, badge, isOpen, onToggle }: PreCallRowProps) {
  const { preCall: words } = useWords(reviewRoomWords)
  const names = useNames()
  const isWritten = ministry !== null && review.preCalls[workstream]?.[ministry] !== undefined
  return (
    <button
      type="button"
      data-row={workstream}
      className={styles.row}
      aria-expanded={ministry === null ? undefined : isOpen}
      disabled={ministry === null}
      onClick={onToggle}
    >
      <span className={styles.name}>{names.workstream(workstream)}</span>
      <span>{badge}</span>
      {MINISTRIES.map((each) => (
        <span key={each} className={styles.said}>
          <span className={styles.ministry}>{names.ministry(each)}</span>
          <Prepared review={review} workstream={workstream} ministry={each} isOwn={each === ministry} />
        </span>
      ))}
      {ministry !== null && (
        <span className={styles.more}>{isOpen ? words.close : isWritten ? words.revise : words.write}</span>
      )}
    </button>
  )
}

type PreparedProps = { review: Review; workstream: string; ministry: Ministry; isOwn: boolean }

/** The call itself to one's own ministry; to others only that there is one. */
function Prepared({ review, workstream, ministry, isOwn }: PreparedProps) {
  const { preCall: words } = useWords(reviewRoomWords)
  const texts = useSyncState((state) => state.texts)
  const submitted = review.preCalls[workstream]?.[ministry]
  if (submitted === undefined)
    return <span className={styles.none}>{isOwn ? words.notWritten : words.notSubmitted}</span>
  const own = isOwn ? openPreCall(texts.get(submitted.value)?.text ?? {}) : null
  if (own !== null) return <CallChip call={own.call} />
  return <StatusChip icon="lock">{words.submitted}</StatusChip>
}
