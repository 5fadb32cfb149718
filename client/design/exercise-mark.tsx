import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { BoardMode } from '#shared/board/status.ts'
import styles from './exercise-mark.module.css'

type ExerciseMarkProps = {
  mode: BoardMode
  /** Of something on the page that has a mode of its own: a review may be an exercise on whatever board. */
  also?: BoardMode
}

/** 연습 or 시연 in inverted ink, beside the title of every page of a board that is not the real one; else nothing. */
export function ExerciseMark({ mode, also = mode }: ExerciseMarkProps) {
  const word = useExerciseWord(mode, also)
  return word === '' ? null : <strong className={styles.mark}>{word}</strong>
}

/** What the mark says: both, where they are two things (`시연 · 연습`); empty for what is real. */
export function useExerciseWord(mode: BoardMode, also: BoardMode): string {
  const { marks } = useWords(commonWords)
  return [...new Set([mode, also])].flatMap((each) => (each === 'real' ? [] : [marks[each]])).join(' · ')
}
