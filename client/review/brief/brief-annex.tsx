import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { BriefedCall } from '#shared/board/review/pre-call-schema.ts'
import type { Brief } from '#shared/board/review/review-schema.ts'
import { useNames } from '../names/use-names.ts'
import { useFigureText } from '../names/use-figure-text.ts'
import { useUntil } from '../names/use-until.ts'
import styles from './brief-annex.module.css'

/** Everything that the two pages leave out: what each ministry wrote, and the figures of every workstream. */
export function BriefAnnex({ brief }: { brief: Brief }) {
  const { brief: words } = useWords(reviewRoomWords)
  const { readiness } = useWords(statusWords)
  const { doneOf } = useWords(reviewWords)
  const names = useNames()
  const figureText = useFigureText()
  const order = [...brief.agenda, ...brief.consent].map(({ workstream }) => workstream)
  return (
    <>
      <section>
        <h2>{words.annexCalls}</h2>
        {brief.calls.length === 0 && <p>{words.nobody}</p>}
        <div className={styles.calls}>
          {order.map((workstream) => {
            const calls = brief.calls.filter((call) => call.workstream === workstream)
            return calls.length === 0 ? null : (
              <div key={workstream} className={styles.topic}>
                <h3>{names.workstream(workstream)}</h3>
                {calls.map((call) => (
                  <OneCall key={call.ministry} call={call} />
                ))}
              </div>
            )
          })}
        </div>
      </section>
      <section>
        <h2>{words.annexFigures}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.topic}</th>
              <th scope="col">{words.level}</th>
              <th scope="col">{words.done}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {order.flatMap((workstream) => {
              const shown = brief.workstreams[workstream]
              return shown === undefined
                ? []
                : [
                    <tr key={workstream}>
                      <td>{names.workstream(workstream)}</td>
                      <td>{readiness[shown.level]}</td>
                      <td>{doneOf(shown.done, shown.total)}</td>
                      <td>{shown.reasons.map(figureText).join(' · ')}</td>
                    </tr>,
                  ]
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}

function OneCall({ call }: { call: BriefedCall }) {
  const { call: calls } = useWords(reviewWords)
  const { brief: words, preCall } = useWords(reviewRoomWords)
  const names = useNames()
  const format = useFormat()
  const until = useUntil()
  const { ministry, sentence, fallback, conditions, rehearsal, question } = call
  return (
    <div className={styles.call}>
      <p>
        <strong>
          {names.ministry(ministry)} · {calls[call.call]}
        </strong>{' '}
        {names.text(sentence)}
      </p>
      {fallback !== null && (
        <p>
          {preCall.fallback}: {names.text(fallback)}
        </p>
      )}
      {conditions.map(({ sentence: what, criterion, owner, due, gate }) => (
        <p key={what}>
          – {names.text(what)} ({names.person(owner)}, {until({ due, gate })}; {names.text(criterion)})
        </p>
      ))}
      {rehearsal !== null && (
        <p>
          {preCall.rehearsed}: {format.date(rehearsal.at)} {names.text(rehearsal.note)}
        </p>
      )}
      {question !== null && (
        <p>
          {words.question}: {names.text(question.ask)} / {words.yes}: {names.text(question.approved)} / {words.no}:{' '}
          {names.text(question.declined)}
        </p>
      )}
    </div>
  )
}
