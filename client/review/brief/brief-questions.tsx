import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Brief } from '#shared/board/review/review-schema.ts'
import { useNames } from '../names/use-names.ts'

/** More would push the page over: they stand in the annex, with everything else the ministries said. */
const MOST = 6

/** What the chairs are asked to decide, and what follows from yes and from no. */
export function BriefQuestions({ brief: { calls } }: { brief: Brief }) {
  const { brief: words } = useWords(reviewRoomWords)
  const names = useNames()
  const asked = calls.flatMap(({ workstream, ministry, question }) =>
    question === null ? [] : [{ workstream, ministry, question }],
  )
  return (
    <section>
      <h2>{words.questions}</h2>
      {asked.length === 0 ? (
        <p>{words.noQuestions}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.topic}</th>
              <th scope="col">{words.question}</th>
              <th scope="col">{words.yes}</th>
              <th scope="col">{words.no}</th>
            </tr>
          </thead>
          <tbody>
            {asked.slice(0, MOST).map(({ workstream, ministry, question }) => (
              <tr key={`${workstream} ${ministry}`}>
                <td>
                  {names.workstream(workstream)} ({names.ministry(ministry)})
                </td>
                <td>
                  <strong>{names.text(question.ask)}</strong>
                </td>
                <td>{names.text(question.approved)}</td>
                <td>{names.text(question.declined)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked.length > MOST && <p>{words.restInAnnex(asked.length - MOST)}</p>}
    </section>
  )
}
