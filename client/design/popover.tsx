import { type ReactNode, type RefObject, type ToggleEvent, useId, useRef } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './popover.module.css'

type PopoverPanelProps = {
  /** What a button names in `popoverTarget` to open it beside itself. */
  id: string
  /** Its accessible name. */
  label: string
  children: ReactNode
  role?: 'dialog' | 'menu'
  /** Lets the owner close it: `panel.current?.hidePopover()`. */
  panel?: RefObject<HTMLDivElement | null> | undefined
  onToggle?: ((open: boolean) => void) | undefined
  className?: string | undefined
}

/**
 * A panel beside whichever button opened it. The platform's own popover: on top of everything, gone at Escape or a
 * press elsewhere, and focus goes back to the button.
 */
export function PopoverPanel({ id, label, children, role = 'dialog', panel, onToggle, className }: PopoverPanelProps) {
  const own = useRef<HTMLDivElement>(null)
  return (
    <div
      ref={panel ?? own}
      id={id}
      popover="auto"
      role={role}
      aria-label={label}
      className={classNames(styles.panel, className)}
      onToggle={(event: ToggleEvent<HTMLDivElement>) => onToggle?.(event.newState === 'open')}
    >
      {children}
    </div>
  )
}

type PopoverProps = Omit<PopoverPanelProps, 'id'> & {
  /** The button that opens it. */
  trigger: Omit<ButtonProps, 'popoverTarget' | 'onClick'>
}

/** A button with a panel of its own. */
export function Popover({ trigger, role = 'dialog', ...panel }: PopoverProps) {
  const id = useId()
  return (
    <span className={styles.anchor}>
      <Button iconAfter="chevron-down" aria-haspopup={role} {...trigger} popoverTarget={id} />
      <PopoverPanel id={id} role={role} {...panel} />
    </span>
  )
}
