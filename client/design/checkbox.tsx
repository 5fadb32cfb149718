import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './checkbox.module.css'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'onChange'> & {
  label: ReactNode
  /** What choosing it means, in a sentence or two. */
  hint?: ReactNode
  onChange?: (checked: boolean) => void
}

/** A choice of its own. The whole of it, words and hint, is the target. */
export function Checkbox({ label, hint, onChange, ...input }: CheckboxProps) {
  const id = useId()
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange?.(event.currentTarget.checked)}
        {...input}
      />
      <span>
        <span id={`${id}-label`}>{label}</span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
