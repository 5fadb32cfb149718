import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import styles from './pair.module.css'

/** What the person who lets the screen in has to do, elsewhere. */
export function PairSteps() {
  const { pair } = useWords(wallWords)
  return (
    <ol className={styles.steps}>
      {pair.steps.map(([step, hint], index) => (
        <li key={step}>
          <b className={`${styles.number} numeric`}>{index + 1}</b>
          <div>
            {step}
            <small className={styles.hint}>{hint}</small>
          </div>
        </li>
      ))}
    </ol>
  )
}
