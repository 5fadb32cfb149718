import { VisuallyHidden } from '#client/design/visually-hidden.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { AttendanceStatus } from '#shared/board/status.ts'
import styles from './attendance-path.module.css'

/** From the invitation on: before it there is nothing to show. */
const STEPS = ['invited', 'acknowledged', 'tentative', 'confirmed', 'registered', 'arrived'] as const

/** The steps from invitation to arrival, as far as this delegation has come; none of them, once it has declined. */
export function AttendancePath({ status }: { status: AttendanceStatus }) {
  const { panel } = useWords(deskWords)
  const { attendance } = useWords(statusWords)
  const at = STEPS.findIndex((step) => step === status)
  return (
    <ol aria-label={panel.path} className={styles.path}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          data-passed={index <= at || undefined}
          aria-current={step === status ? 'step' : undefined}
          className={styles.step}
        >
          <span aria-hidden>{panel.steps[step]}</span>
          <VisuallyHidden>{attendance[step]}</VisuallyHidden>
        </li>
      ))}
    </ol>
  )
}
