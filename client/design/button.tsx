import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import type { IconName } from './icon-paths.ts'
import { Icon } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary` at most once in view; `danger` for what is hard to take back; `quiet` and `link` inside text and rows. */
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet' | 'link'
  size?: 'small' | 'medium' | 'large'
  icon?: IconName
  iconAfter?: IconName
  /** The key that does the same, shown on the button and told to assistive technology. */
  shortcut?: string
}

/** A button; `type="button"` unless told otherwise. Without children it needs an `aria-label`. */
export function Button(props: ButtonProps) {
  const { kind = 'secondary', size = 'medium', icon, iconAfter, shortcut, className, children, ...rest } = props
  return (
    <button
      type="button"
      className={classNames(styles.button, className)}
      data-kind={kind}
      data-size={size}
      data-icon-only={children === undefined || undefined}
      aria-keyshortcuts={shortcut}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
      {shortcut && (
        <span aria-hidden className={styles.shortcut}>
          <KeyHint keys={shortcut} />
        </span>
      )}
    </button>
  )
}
