import { CallBadge } from '#client/design/call-badge.tsx'
import { Icon } from '#client/design/icon.tsx'
import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { awaitsConsent, jointCall, jointVerdict, voicesOf } from '#shared/board/review/joint-call.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'
import { useNames } from '../names/use-names.ts'
import { CallChip } from '../parts/call-chip.tsx'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import styles from './matrix-panel.module.css'

/** The topics with their three voices and what they come to together; those of the consent list that are well are counted. */
export function MatrixPanel({ review, title }: { review: Review; title: string }) {
  const { matrix: words } = useWords(reviewSessionWords)
  const { matrix: counts } = useWords(reviewStageWords)
  const { brief } = useWords(reviewRoomWords)
  const { computed, call: calls, differs } = useWords(reviewWords)
  const names = useNames()
  const board = useBoard()
  const verdict = jointVerdict(board, review)
  const topics = topicsOf(board, review)
  const waiting = topics.filter((topic) => awaitsConsent(review, topic))
  const well = topics.filter(({ workstream, discussed }) => !discussed && jointCall(review, workstream).call === 'go')
  const named = topics.filter((topic) => !waiting.includes(topic) && !well.includes(topic))
  const counted = [
    ...(well.length > 0 ? [{ icon: 'disc-check', said: counts.bothGo(well.length) } as const] : []),
    ...(waiting.length > 0 ? [{ icon: 'ring', said: counts.awaitsConsent(waiting.length) } as const] : []),
  ]
  return (
    <Section title={title} aside={<CallChip call={verdict.call} />}>
      <p className={page.soft}>
        {(['go', 'conditional', 'no-go', 'unanswered', 'deferred'] as const)
          .filter((call) => verdict.counts[call] > 0)
          .map((call) => `${calls[call]} ${verdict.counts[call]}`)
          .join(' · ')}
      </p>
      {named.length > 0 && (
        <div className={styles.scroll}>
          <table className={`${styles.table} ${styles.voices}`}>
            <thead>
              <tr>
                <th scope="col">{brief.topic}</th>
                <th scope="col">{computed}</th>
                {MINISTRIES.map((ministry) => (
                  <th key={ministry} scope="col">
                    {names.ministry(ministry)}
                  </th>
                ))}
                <th scope="col">{words.joint}</th>
              </tr>
            </thead>
            <tbody>
              {named.map(({ workstream }) => {
                const joint = jointCall(review, workstream)
                const voices = voicesOf(review, workstream)
                return (
                  <tr key={workstream}>
                    <th scope="row">{names.workstream(workstream)}</th>
                    <td>
                      <ReadinessBadge level={review.brief?.workstreams[workstream]?.level ?? 'not-applicable'} />
                    </td>
                    {MINISTRIES.map((ministry) => (
                      <td key={ministry}>
                        <Voice voice={voices[ministry]} />
                      </td>
                    ))}
                    <td>
                      {joint.call === 'unanswered' && !joint.deferred ? (
                        <span className={page.soft}>{calls.unanswered}</span>
                      ) : (
                        <CallChip call={joint.call === 'unanswered' ? 'deferred' : joint.call} />
                      )}
                      {joint.differs && <span className={styles.differs}> {differs}</span>}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {counted.map(({ icon, said }) => (
        <p key={icon} className={`${styles.counted} numeric`} data-waits={icon === 'ring'}>
          <Icon name={icon} />
          {said}
        </p>
      ))}
    </Section>
  )
}

/** What a ministry says: its call, else what it had prepared, marked as such. */
function Voice({ voice }: { voice: ReturnType<typeof voicesOf>[Ministry] }) {
  const { matrix: words } = useWords(reviewSessionWords)
  const { call: calls } = useWords(reviewWords)
  if (voice === null) return <span className={page.soft}>{calls.unanswered}</span>
  return voice.given ? (
    <CallChip call={voice.call} />
  ) : (
    <span className={`${page.soft} ${styles.prepared}`}>
      {words.prepared} <CallBadge call={voice.call} plain />
    </span>
  )
}
