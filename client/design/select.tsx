import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'
import fieldStyles from './field.module.css'
import { Icon } from './icon.tsx'
import styles from './select.module.css'

export type Option<Value extends string> = { value: Value; label: string }

type SelectProps<Value extends string> = Omit<FieldProps, 'limit'> &
  Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'id' | 'required' | 'children'> & {
    value: Value
    options: readonly Option<Value>[]
    onChange: (value: Value) => void
  }

/** One of several; the browser's own list, which every platform, phone and screen reader knows how to work. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden, hint, error, required, value, options, onChange, ...select } = props
  const handleChange = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <Field {...{ label, labelHidden, hint, error, required }} value={value}>
      {(control) => (
        <span className={styles.box}>
          <select
            className={classNames(fieldStyles.control, styles.select)}
            {...select}
            {...control}
            value={value}
            onChange={(event) => handleChange(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" className={styles.arrow} />
        </span>
      )}
    </Field>
  )
}
