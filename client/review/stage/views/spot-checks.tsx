import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './consent-list.module.css'
import styles from './view.module.css'

/** The greens whose evidence is asked for: picked by the position of the brief, and by nobody. */
export function SpotChecks({ data: { board, width }, checks }: { data: StageData; checks: readonly string[] }) {
  const { consent } = useWords(reviewStageWords)
  const { evidence: kinds } = useWords(statusWords)
  const format = useFormat()
  const names = useNames()
  return (
    <section className={styles.block}>
      <p className={styles.label}>{consent.spotChecks}</p>
      <ul>
        {checks.length === 0 && <li className={`${styles.row} ${styles.soft}`}>{consent.noSpotChecks}</li>}
        {checks.map((id) => {
          const evidence = board.items[id]?.state.value.evidence.at(-1)
          const said =
            evidence === undefined
              ? consent.noEvidence
              : consent.evidence(kinds[evidence.kind], format.day(evidence.at))
          const name = names.item(id)
          return (
            <li key={id} className={`${styles.row} ${own.check}`}>
              <Icon name="search" />
              <FittedText fit={fitted(name, width - textWidth(said) - 2.6, [1.18, 1])} className={styles.strong}>
                {name}
              </FittedText>
              <span className={evidence === undefined ? styles.warn : styles.end}>{said}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
