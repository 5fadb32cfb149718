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
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './consent-list.module.css'
import { SpotChecks } from './spot-checks.tsx'
import styles from './view.module.css'

const LEADING = 1.25
const NAME_ROW = 1.5
const COLUMN = 15

/** What is confirmed in one step: every name of it, two greens whose evidence is asked for, and who has confirmed. */
export function ConsentList({ data }: { data: StageData }) {
  const { board, review, width, height, measures, reduced } = data
  const { consent } = useWords(reviewStageWords)
  const { ministry } = useWords(statusWords)
  const names = useNames()
  const nameOf = useName()
  const listed = topicsOf(board, review).filter((topic) => !topic.discussed)
  const checks = review.brief?.spotChecks ?? []

  const ask = fitted(consent.ask, reduced ? width : width * 0.56, reduced ? [1.65, 1.35, 1.18] : [2, 1.65, 1.35], 2)
  const confirmsHeight = reduced ? measures.row : 3.2
  const head = Math.max(ask.size * ask.lines * LEADING, reduced ? 0 : confirmsHeight) + (reduced ? confirmsHeight : 0)
  const checksHeight = measures.listHead + Math.max(1, checks.length) * measures.row
  const space = height - head - checksHeight - measures.listHead - 2 * measures.gap
  const columns = Math.max(1, Math.floor((width + 0.8) / (COLUMN + 0.8)))
  const columnWidth = (width - (columns - 1) * 0.8) / columns
  const places = Math.max(0, Math.floor(space / NAME_ROW)) * columns
  const shown = listed.length <= places ? listed : listed.slice(0, Math.max(0, places - 1))

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
        <p className={`${styles.label} numeric`}>{consent.list(listed.length)}</p>
        <ul className={own.names} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {shown.map(({ workstream }) => {
            const full = names.workstream(workstream)
            const name = textWidth(full) <= columnWidth - 1.4 ? full : nameOf(board.workstreams[workstream]?.name ?? '')
            return (
              <li key={workstream}>
                <span className={styles.ok}>
                  <Icon name="disc-check" />
                </span>
                <FittedText fit={{ size: 1, lines: 1 }}>{name}</FittedText>
              </li>
            )
          })}
          {shown.length < listed.length && (
            <li className={`${styles.soft} numeric`}>{consent.others(listed.length - shown.length)}</li>
          )}
        </ul>
      </section>
    </main>
  )
}
