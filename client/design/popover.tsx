import { type ReactNode, type RefObject, type ToggleEvent, useId, useRef } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './popover.module.css'

type PopoverProps = {
  /** The button that opens it. */
  trigger: Omit<ButtonProps, 'popoverTarget' | 'onClick'>
  /** Its accessible name. */
  label: string
  children: ReactNode
  role?: 'dialog' | 'menu'
  /** Lets the owner close it: `panel.current?.hidePopover()`. */
  panel?: RefObject<HTMLDivElement | null>
  onToggle?: (open: boolean) => void
  className?: string | undefined
}

/**
 * A panel beside its button. The platform's own popover: on top of everything, gone at Escape or a press elsewhere,
 * and focus goes back to the button.
 */
export function Popover({ trigger, label, children, role = 'dialog', panel, onToggle, className }: PopoverProps) {
  const id = useId()
  const own = useRef<HTMLDivElement>(null)
  return (
    <span className={styles.anchor}>
      <Button iconAfter="chevron-down" aria-haspopup={role} {...trigger} popoverTarget={id} />
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
    </span>
  )
}
