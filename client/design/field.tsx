import { type ReactNode, useId } from 'react'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import styles from './field.module.css'

export type FieldProps = {
  label: string
  /** Draws no label where the place says it, as in a search box; it is still spoken. */
  labelHidden?: boolean | undefined
  hint?: ReactNode
  /** What is wrong, as a sentence; null or left out while nothing is. */
  error?: string | null | undefined
  /** Most characters it may hold; how many are left is said near the end, and going over is an error, never a cut. */
  limit?: number | undefined
  required?: boolean | undefined
}

/** What the control of a field needs to be tied to its words. */
export type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** Counted as the server counts them: UTF-16 units of the composed form. */
const lengthOf = (value: string): number => value.normalize('NFC').trim().length

type FieldFrameProps = FieldProps & { value: string; children: (control: FieldControl) => ReactNode }

/** Label, control, hint, error and count of characters, tied together for assistive technology. */
export function Field({ label, labelHidden, hint, error, limit, required, value, children }: FieldFrameProps) {
  const { form } = useWords(commonWords)
  const id = useId()
  const left = limit === undefined ? null : limit - lengthOf(value)
  const problem = error ?? (left !== null && left < 0 ? form.charactersOver(-left) : null)
  const count = left !== null && left >= 0 && left <= Math.max(20, (limit ?? 0) / 5) ? form.charactersLeft(left) : null
  const described = [hint && 'hint', problem && 'error', count && 'count']
    .filter(Boolean)
    .map((part) => `${id}-${part}`)
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? styles.labelHidden : styles.label}>
        {label}
        {required && (
          <span aria-hidden className={styles.required}>
            {' '}
            ({form.required})
          </span>
        )}
      </label>
      {children({
        id,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': problem === null ? undefined : true,
        'aria-required': required || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {/* There before it has anything to say, so that what appears in it is spoken. */}
      <p id={`${id}-error`} className={styles.error} aria-live="polite">
        {problem}
      </p>
      {count && (
        <p id={`${id}-count`} className={styles.count}>
          {count}
        </p>
      )}
    </div>
  )
}
