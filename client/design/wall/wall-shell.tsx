import type { ReactNode } from 'react'
import { ExerciseMark, useExerciseWord } from '../exercise-mark.tsx'
import { useScreen } from '../use-screen.ts'
import type { BoardMode } from '#shared/board/status.ts'
import { type Measures, measureProperties } from './measures.ts'
import { topBarPlan } from './top-bar-plan.ts'
import { useIdle } from './use-idle.ts'
import { useViewport } from './use-viewport.ts'
import { useWakeLock } from './use-wake-lock.ts'
import styles from './wall-shell.module.css'
import { useWallTheme } from './wall-theme.tsx'

type WallShellProps = {
  title: string
  /** Ways to say what stands beside the title, the fullest first. */
  besides?: readonly string[]
  mode: BoardMode
  /** Of what the wall shows, if that has one of its own. */
  also?: BoardMode
  /** Ways to say what stands before the clock, the fullest first. */
  abouts: readonly string[]
  clock: ReactNode
  footer: ReactNode
  /** Smallest text in px of a 1080p screen. */
  unit: number
  measures: Measures
  /** What is shown is too old to be believed. */
  stale?: boolean
  children: ReactNode
}

/** A wall from edge to edge: a bar above, a bar below, kept awake and without a cursor. Nothing in it scrolls. */
export function WallShell(props: WallShellProps) {
  const { title, besides = [], mode, also = mode, abouts, clock, footer, unit, measures, stale = false, children } = props
  const { theme } = useWallTheme()
  const { width } = useViewport()
  useScreen({ scale: 'wall', theme, floor: unit })
  useWakeLock()
  const mark = useExerciseWord(mode, also)
  const { about, beside, long } = topBarPlan({ title, besides, abouts, mark }, width / unit - 2 * measures.side)
  return (
    <div
      className={styles.wall}
      style={measureProperties(measures)}
      data-fresh={stale ? 'stale' : 'live'}
      data-idle={useIdle()}
    >
      <header className={styles.top}>
        <h1 className={styles.title} data-long={long}>
          {title}
        </h1>
        <span className={styles.mark}>
          <ExerciseMark mode={mode} also={also} />
        </span>
        {beside !== '' && <span className={`${styles.beside} numeric`}>{beside}</span>}
        <span className={`${styles.about} numeric`}>{about}</span>
        <span className={styles.clock}>{clock}</span>
      </header>
      {children}
      <footer className={styles.bottom}>{footer}</footer>
    </div>
  )
}
