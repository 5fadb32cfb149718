import { useId } from 'react'
import type { Option } from './select.tsx'
import styles from './segmented-control.module.css'

type SegmentedControlProps<Value extends string> = {
  /** What is chosen between; spoken, not drawn. */
  label: string
  value: Value
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
}

/** One of a few, all in view. Radio buttons underneath: one stop for Tab, arrows to choose. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, options, onChange } = props
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
