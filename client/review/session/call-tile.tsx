import { Button } from '#client/design/button.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { MINUTE } from '#shared/board/instant.ts'
import { toReconfirm } from '#shared/board/review/call-standing.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { type Call, CALLS } from '#shared/board/review/review-status.ts'
import type { Ministry } from '#shared/board/status.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import { useWorseningText } from '../names/use-reason-text.ts'
import { CallChip } from '../parts/call-chip.tsx'
import page from '../parts/page.module.css'
import { CallForm } from './call-form.tsx'
import styles from './call-tile.module.css'
import { UndertakingLine } from './undertaking-line.tsx'

type CallTileProps = {
  review: Review
  workstream: string
  ministry: Ministry
  /** Of the reader's own ministry, while calls are taken. */
  isOwn: boolean
  /** False where the summit lets no delegate call, and it would be one's. */
  mayCall: boolean
  /** The reader neither chairs nor is the delegate: what they enter is the chair's all the same. */
  inStead: boolean
  calling: Call | null
  onCall: (call: Call | null) => void
}

/** What one ministry says of a topic: before the meeting, now, and whether it still stands. */
export function CallTile({ review, workstream, ministry, isOwn, mayCall, inStead, calling, onCall }: CallTileProps) {
  const { call: words } = useWords(reviewSessionWords)
  const { call: calls } = useWords(reviewWords)
  const refusalText = useRefusalText()
  const format = useFormat()
  const names = useNames()
  const given = review.calls[workstream]?.[ministry]
  const briefed = review.brief?.calls.find((one) => one.workstream === workstream && one.ministry === ministry)
  const undertakings = (given?.value.conditions ?? []).flatMap((id) => review.undertakings[id] ?? [])
  return (
    <section
      aria-label={names.ministry(ministry)}
      className={styles.tile}
      data-given={given !== undefined || undefined}
      data-calling={calling !== null || undefined}
    >
      <p className={styles.head}>
        <strong>{names.ministry(ministry)}</strong>
        <span className={styles.call}>
          <CallChip call={given?.value.call ?? 'unanswered'} />
        </span>
        {given !== undefined && <span className={`${page.soft} numeric`}>{format.time(given.changedAt)}</span>}
      </p>
      {given !== undefined && given.value.sentence !== null && <p>{names.text(given.value.sentence)}</p>}
      {given !== undefined && given.value.fallback !== null && (
        <p>
          {words.fallback}: {names.text(given.value.fallback)}
        </p>
      )}
      {undertakings.map((undertaking) => (
        <UndertakingLine key={undertaking.id} undertaking={undertaking} />
      ))}
      {given === undefined && briefed !== undefined && (
        <p className={page.soft}>
          {words.briefed}: {calls[briefed.call]} · {names.text(briefed.sentence)}
        </p>
      )}
      <Worse review={review} workstream={workstream} ministry={ministry} mayAffirm={isOwn && mayCall} />
      {isOwn && !mayCall && <p className={page.soft}>{refusalText({ kind: 'forbidden', rule: 'delegate-call' })}</p>}
      {isOwn && mayCall && calling === null && (
        <div className={page.row}>
          {(inStead || given !== undefined) && (
            <span className={styles.inStead}>{inStead ? words.inStead : words.again}</span>
          )}
          {CALLS.map((call, index) => (
            <Button
              key={call}
              kind={inStead ? 'quiet' : 'secondary'}
              size={inStead ? 'small' : 'medium'}
              shortcut={String(index + 1)}
              onClick={() => onCall(call)}
            >
              {calls[call]}
            </Button>
          ))}
        </div>
      )}
      {isOwn && mayCall && calling !== null && (
        <CallForm
          key={`${workstream} ${calling}`}
          review={review}
          workstream={workstream}
          ministry={ministry}
          call={calling}
          inStead={inStead}
          onChoose={onCall}
          onDone={() => onCall(null)}
        />
      )}
    </section>
  )
}

type WorseProps = Pick<CallTileProps, 'review' | 'workstream' | 'ministry'> & { mayAffirm: boolean }

/** Why a call has to be given or affirmed again; nothing while it stands. */
function Worse({ review, workstream, ministry, mayAffirm }: WorseProps) {
  const { call: words } = useWords(reviewSessionWords)
  const { reconfirm } = useWords(reviewWords)
  const worseText = useWorseningText()
  const board = useBoard()
  const now = useNow(MINUTE)
  const { ask, error } = useAsk()
  const stale = toReconfirm(board, review, now).find(
    (one) => one.workstream === workstream && one.ministry === ministry,
  )
  if (stale === undefined) return null
  return (
    <div className={styles.worse}>
      <StatusChip icon="triangle-alert" tone="warn" look="solid">
        {reconfirm}
      </StatusChip>
      <ul>
        {stale.worse.map((worse) => (
          <li key={worse.rule}>{worseText(worse)}</li>
        ))}
      </ul>
      {mayAffirm && (
        <Button onClick={() => ask('review.affirm', { review: review.id, ministry, workstreams: [workstream] })}>
          {words.stands}
        </Button>
      )}
      <p role="alert" className={page.error}>
        {error}
      </p>
    </div>
  )
}
