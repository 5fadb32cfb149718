import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { CallMatrix } from './call-matrix.tsx'
import { matrixRows } from './matrix-rows.ts'
import styles from './view.module.css'

/** The three voices of every workstream that is discussed: computed, and what each ministry says. */
export function OverviewMatrix({ data }: { data: StageData }) {
  const { matrix } = useWords(reviewStageWords)
  const { exceptions, well } = matrixRows(data.board, data.review)
  return (
    <main className={styles.view}>
      <CallMatrix
        data={data}
        exceptions={exceptions}
        well={`${matrix.well(well.length)} · ${matrix.toConfirm}`}
        wellCount={well.length}
        height={data.height}
      />
    </main>
  )
}
