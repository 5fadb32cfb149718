import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field.tsx'
import fieldStyles from './field.module.css'
import styles from './text-area.module.css'
import { useComposedValue } from './use-composed-value.ts'

type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id' | 'required' | 'children'> & {
    value: string
    onChange: (value: string) => void
  }

/** Text of several lines, growing with what is written. */
export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, hint, error, limit, required, value, onChange, ...area } = props
  const composed = useComposedValue<HTMLTextAreaElement>(value, onChange)
  return (
    <Field {...{ label, labelHidden, hint, error, limit, required }} value={composed.value}>
      {(control) => (
        <textarea rows={3} className={`${fieldStyles.control} ${styles.area}`} {...area} {...control} {...composed} />
      )}
    </Field>
  )
}
