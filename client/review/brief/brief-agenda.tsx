import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Board } from '#shared/board/board.ts'
import type { Brief, Review } from '#shared/board/review/review-schema.ts'
import { plannedMinutes } from '#shared/board/review/time-plan.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'
import { useNames } from '../names/use-names.ts'
import { useReasonText } from '../names/use-reason-text.ts'
import { CallChip } from '../parts/call-chip.tsx'

/**
 * So many rows of two reasons each fit what is left of two pages, with room to spare, for browsers break lines at different
 * places; the others stand in the annex like all of them.
 */
const MOST_ROWS = 13
const MOST_REASONS = 2

/** The exceptions, each with why it is one; and what is confirmed in one step. */
export function BriefAgenda({ review, brief }: { review: Review; brief: Brief }) {
  const { brief: words, agenda } = useWords(reviewRoomWords)
  const { computed, minutes, spotCheck } = useWords(reviewWords)
  const names = useNames()
  const reasonText = useReasonText()
  const board = useBoard()
  return (
    <>
      <section>
        <h2>{agenda.counts(brief.agenda.length, brief.consent.length)}</h2>
        {brief.agenda.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">{words.topic}</th>
                <th scope="col">{computed}</th>
                {MINISTRIES.map((ministry) => (
                  <th key={ministry} scope="col">
                    {names.ministry(ministry)}
                  </th>
                ))}
                <th scope="col">{words.why}</th>
                <th scope="col">{words.planned}</th>
              </tr>
            </thead>
            <tbody>
              {brief.agenda.slice(0, MOST_ROWS).map(({ workstream, reasons }, index) => (
                <tr key={workstream}>
                  <td>
                    <strong>
                      {index + 1}. {names.workstream(workstream)}
                    </strong>
                  </td>
                  <td>
                    <ReadinessBadge level={brief.workstreams[workstream]?.level ?? 'not-applicable'} />
                  </td>
                  {MINISTRIES.map((ministry) => (
                    <td key={ministry}>
                      <Prepared brief={brief} workstream={workstream} ministry={ministry} />
                    </td>
                  ))}
                  <td>
                    {reasons.slice(0, MOST_REASONS).map((reason) => (
                      <p key={reason.rule}>{reasonText(reason)}</p>
                    ))}
                    {reasons.length > MOST_REASONS && <p>{words.otherReasons(reasons.length - MOST_REASONS)}</p>}
                  </td>
                  <td>{minutes(plannedMinutes(review, { step: 'agenda', workstream }))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {brief.agenda.length > MOST_ROWS && <p>{words.restInAnnex(brief.agenda.length - MOST_ROWS)}</p>}
      </section>
      <section>
        <h2>{agenda.consent(brief.consent.length)}</h2>
        {brief.consent.length === 0 && <p>{words.nobody}</p>}
        {consentBySession(board, brief).map(({ session, workstreams }) => (
          <p key={session}>
            <strong>{names.text(board.sessions[session]?.shortName ?? '')}</strong>:{' '}
            {workstreams.map((workstream) => names.text(board.workstreams[workstream]?.name ?? '')).join(', ')}
          </p>
        ))}
        {brief.spotChecks.length > 0 && (
          <p>
            <strong>{spotCheck}</strong>: {brief.spotChecks.map(names.item).join(', ')}
          </p>
        )}
      </section>
    </>
  )
}

/** Said once, a session's name leaves room for what the paper is about. */
function consentBySession({ sessions, workstreams }: Board, { consent }: Brief) {
  const listed = consent.map(({ workstream }) => workstream)
  return Object.keys(sessions).flatMap((session) => {
    const own = listed.filter((workstream) => workstreams[workstream]?.session === session)
    return own.length === 0 ? [] : [{ session, workstreams: own }]
  })
}

function Prepared({ brief, workstream, ministry }: { brief: Brief; workstream: string; ministry: Ministry }) {
  const { preCall: words } = useWords(reviewRoomWords)
  const call = brief.calls.find((one) => one.workstream === workstream && one.ministry === ministry)?.call
  return call === undefined ? words.notSubmitted : <CallChip call={call} />
}
