import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { BoardMode } from '#shared/board/status.ts'
import styles from './exercise-mark.module.css'

/** 연습 or 시연 in inverted ink, beside the title of every page of a board that is not the real one; else nothing. */
export function ExerciseMark({ mode }: { mode: BoardMode }) {
  const words = useWords(commonWords)
  return mode === 'real' ? null : <strong className={styles.mark}>{words.marks[mode]}</strong>
}
