import { useRef } from 'react'
import type { ButtonProps } from './button.tsx'
import { focusFirstItem, type MenuItem, MenuItems } from './menu-items.tsx'
import { Popover } from './popover.tsx'

type MenuProps = {
  label: string
  trigger: Omit<ButtonProps, 'popoverTarget' | 'onClick'>
  items: readonly MenuItem[]
}

/** A list of things to do. Opens on its first item; arrows, Home and End move, Escape and Tab leave. */
export function Menu({ label, trigger, items }: MenuProps) {
  const panel = useRef<HTMLDivElement>(null)
  return (
    <Popover
      trigger={trigger}
      label={label}
      role="menu"
      panel={panel}
      onToggle={(open) => open && focusFirstItem(panel.current)}
    >
      <MenuItems items={items} panel={panel} />
    </Popover>
  )
}
