import type { CSSProperties } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { consentPlan } from './consent-plan.ts'
import own from './consent-list.module.css'
import { SpotChecks } from './spot-checks.tsx'
import styles from './view.module.css'

const LEADING = 1.25
/** Of a name with its shape; a name may ask for a wider column, up to the most. */
const BESIDE_NAME = 1.4
const MOST_COLUMN = 12
/** What stands beside the question: whether each ministry has confirmed. */
const CONFIRMS = 19
const MOST_LABEL = 11
/** The line above each session. */
const LINE = 0.08

/** What is confirmed in one step: every name of it by session, two greens whose evidence is asked for, and who has confirmed. */
export function ConsentList({ data }: { data: StageData }) {
  const { board, review, width, height, measures, reduced } = data
  const { consent } = useWords(reviewStageWords)
  const { ministry } = useWords(statusWords)
  const nameOf = useName()
  const listed = topicsOf(board, review).filter((topic) => !topic.discussed)
  const checks = review.brief?.spotChecks ?? []

  const ask = fitted(
    consent.ask,
    reduced ? width : width - CONFIRMS,
    reduced ? [1.65, 1.35, 1.18] : [2, 1.65, 1.35],
    reduced ? 2 : 1,
  )
  const confirmsHeight = reduced ? measures.row : 3.2
  const head = Math.max(ask.size * ask.lines * LEADING, reduced ? 0 : confirmsHeight) + (reduced ? confirmsHeight : 0)
  const checksHeight = measures.listHead + Math.max(1, checks.length) * measures.row
  const space = height - head - checksHeight - measures.listHead - 2 * measures.gap
  const groups = Object.values(board.sessions)
    .map(({ id, shortName }) => ({
      id,
      session: nameOf(shortName),
      workstreams: listed
        .filter(({ workstream }) => board.workstreams[workstream]?.session === id)
        .map(({ workstream }) => workstream),
    }))
    .filter(({ workstreams }) => workstreams.length > 0)
  const label = Math.min(MOST_LABEL, Math.max(0, ...groups.map(({ session }) => textWidth(session)))) + 0.9
  const nameOfWorkstream = (workstream: string): string => nameOf(board.workstreams[workstream]?.name ?? '')
  const longest = Math.max(0, ...listed.map(({ workstream }) => textWidth(nameOfWorkstream(workstream))))
  const column = Math.min(MOST_COLUMN, BESIDE_NAME + longest)
  const columns = Math.max(1, Math.floor((width - label + 0.8) / (column + 0.8)))
  const plan = consentPlan(
    groups.map(({ workstreams }) => workstreams.length),
    columns,
    space - groups.length * LINE,
  )
  const shown = groups.flatMap((group, index) => {
    const count = plan.named[index] ?? null
    return count === null ? [] : [{ ...group, shown: group.workstreams.slice(0, count) }]
  })
  const unseen = groups.reduce(
    (sum, { workstreams }, index) => sum + (plan.named[index] === null ? workstreams.length : 0),
    0,
  )
  const grid: CSSProperties & Record<`--${string}`, number> = {
    '--label': label,
    '--columns': columns,
    '--name-row': plan.row,
  }

  return (
    <main className={styles.view}>
      <section className={own.head} data-reduced={reduced}>
        <FittedText as="h2" fit={ask} className={own.ask}>
          {consent.ask}
        </FittedText>
        <ul className={own.confirms}>
          {MINISTRIES.map((each) => {
            const done = listed.filter(({ workstream }) => review.calls[workstream]?.[each] !== undefined).length
            const isDone = done === listed.length
            return (
              <li key={each} data-done={isDone}>
                <b>{ministry[each]}</b>
                <span className={isDone ? styles.ok : styles.soft}>
                  <Icon name={isDone ? 'disc-check' : 'ring'} />{' '}
                  {isDone ? consent.confirmed : done === 0 ? consent.waiting : consent.partly(done, listed.length)}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
      <SpotChecks data={data} checks={checks} />
      <section className={styles.block}>
        <p className={`${styles.label} numeric`}>
          <span>{consent.list(listed.length)}</span>
          {unseen > 0 && <span>{consent.others(unseen)}</span>}
        </p>
        <dl style={grid}>
          {shown.map(({ id, session, workstreams, shown: named }) => (
            <div key={id} className={own.group}>
              <dt>
                <FittedText fit={{ size: 1, lines: 1 }} className={styles.strong}>
                  {session}
                </FittedText>
              </dt>
              {named.map((workstream) => (
                <dd key={workstream}>
                  <span className={styles.ok}>
                    <Icon name="disc-check" />
                  </span>
                  <FittedText fit={{ size: 1, lines: 1 }}>{nameOfWorkstream(workstream)}</FittedText>
                </dd>
              ))}
              {named.length < workstreams.length && (
                <dd className={`${styles.soft} numeric`}>
                  {named.length === 0
                    ? consent.list(workstreams.length)
                    : consent.others(workstreams.length - named.length)}
                </dd>
              )}
            </div>
          ))}
        </dl>
      </section>
    </main>
  )
}
