import { Button } from '#client/design/button.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import type { Part } from '../state/part.ts'
import type { Stage } from './use-stage.ts'

type ConsentPanelProps = { review: Review; part: Part; stage: Stage }

/** What is confirmed in one step, with the two whose evidence is asked for. One press is a go for each of them. */
export function ConsentPanel({ review, part, stage }: ConsentPanelProps) {
  const { consent: words } = useWords(reviewSessionWords)
  const { agenda } = useWords(reviewRoomWords)
  const { spotCheck } = useWords(reviewWords)
  const { evidence: kinds } = useWords(statusWords)
  const refusalText = useRefusalText()
  const format = useFormat()
  const names = useNames()
  const board = useBoard()
  const { ask, error } = useAsk()
  const listed = topicsOf(board, review)
    .filter(({ discussed }) => !discussed)
    .map(({ workstream }) => workstream)
  const { ministry } = part
  const inStead = part.signs === null
  const isOpen = review.standing.value === 'in-session'
  const open = listed.filter((id) => ministry !== null && review.calls[id]?.[ministry] === undefined)
  return (
    <Section title={agenda.consent(listed.length)}>
      <ul className={page.row}>
        {MINISTRIES.map((each) => {
          const confirmed = listed.filter((id) => review.calls[id]?.[each] !== undefined).length
          const isDone = confirmed === listed.length
          return (
            <li key={each}>
              <StatusChip icon={isDone ? 'disc-check' : 'ring'} tone={isDone ? 'ok' : 'neutral'}>
                {words.confirmedBy(names.ministry(each), confirmed, listed.length)}
              </StatusChip>
            </li>
          )
        })}
      </ul>
      {/* At the head: the list may be longer than the screen, and this is what is asked of its reader. */}
      {ministry !== null && isOpen && open.length > 0 && !part.mayCall && (
        <p>{refusalText({ kind: 'forbidden', rule: 'delegate-call' })}</p>
      )}
      {ministry !== null && isOpen && open.length > 0 && part.mayCall && (
        <div className={page.row}>
          <Button
            kind={inStead ? 'secondary' : 'primary'}
            size="large"
            data-confirm
            onClick={() => ask('review.affirm', { review: review.id, ministry, workstreams: open })}
          >
            {words.confirm(names.ministry(ministry), open.length)}
          </Button>
          <span className={page.soft}>{inStead ? words.inStead : words.means}</span>
        </div>
      )}
      {ministry !== null && listed.length > 0 && open.length === 0 && (
        <StatusChip icon="disc-check" tone="ok">
          {words.done}
        </StatusChip>
      )}
      <p role="alert" className={page.error}>
        {error}
      </p>
      {(review.brief?.spotChecks ?? []).map((id) => {
        const evidence = board.items[id]?.state.value.evidence ?? []
        return (
          <p key={id}>
            <strong>{spotCheck}</strong> {names.item(id)}:{' '}
            {evidence.length === 0
              ? words.noEvidence
              : evidence.map(({ kind, at }) => `${kinds[kind]} ${format.day(at)}`).join(', ')}
          </p>
        )
      })}
      <ul className={page.names}>
        {listed.map((id) => (
          <li key={id}>
            {names.workstream(id)}
            {part.conducts && isOpen && (
              <Button
                kind="quiet"
                size="small"
                aria-label={agenda.pullUpNamed(names.workstream(id))}
                disabled={stage.busy}
                onClick={() => void stage.moveTo({ step: 'agenda', workstream: id })}
              >
                {agenda.pullUp}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
