import type { ComponentProps, KeyboardEvent, ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'
import fieldStyles from './field.module.css'
import { isComposing } from './ime.ts'
import styles from './text-field.module.css'
import { useComposedValue } from './use-composed-value.ts'

type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'required' | 'children'> & {
    value: string
    onChange: (value: string) => void
    /** Enter, once no syllable is being composed. */
    onEnter?: () => void
    /** Before and after what is typed: an icon, a key hint, a button. */
    before?: ReactNode
    after?: ReactNode
  }

/** One line of text. Composing Hangul in it is never cut short, neither by a key nor by a value from elsewhere. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, limit, required, value, onChange, onEnter, before, after, ...input } = props
  const composed = useComposedValue<HTMLInputElement>(value, onChange)
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    input.onKeyDown?.(event)
    if (event.key !== 'Enter' || event.defaultPrevented || !onEnter || isComposing(event.nativeEvent)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <Field {...{ label, labelHidden, hint, error, limit, required }} value={composed.value}>
      {(control) => (
        <span className={styles.box} data-before={before !== undefined || undefined}>
          {before !== undefined && <span className={styles.before}>{before}</span>}
          <input
            type="text"
            className={fieldStyles.control}
            {...input}
            {...control}
            {...composed}
            onKeyDown={handleKeyDown}
          />
          {after !== undefined && <span className={styles.after}>{after}</span>}
        </span>
      )}
    </Field>
  )
}
