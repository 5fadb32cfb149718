import type { KeyboardEvent, RefObject } from 'react'
import type { IconName } from './icon-paths.ts'
import { Icon } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import styles from './menu.module.css'

export type MenuItem = {
  id: string
  label: string
  icon?: IconName
  /** The key that does the same without the menu. */
  shortcut?: string
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
}

type MenuItemsProps = {
  items: readonly MenuItem[]
  /** The popover that they are in. */
  panel: RefObject<HTMLDivElement | null>
}

/** The item that a key moves to from `at`, or null if the key moves nothing. */
function target(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

const choicesIn = (panel: HTMLElement | null): HTMLButtonElement[] => [
  ...(panel?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? []),
]

/** Puts the keyboard on the first item, as a menu does that opens. */
export const focusFirstItem = (panel: HTMLElement | null): void => choicesIn(panel)[0]?.focus()

/** The items of a menu and the keys between them: arrows, Home and End move, Tab leaves. */
export function MenuItems({ items, panel }: MenuItemsProps) {
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') panel.current?.hidePopover()
    const all = choicesIn(panel.current)
    const at = all.findIndex((choice) => choice === document.activeElement)
    const to = target(event.key, at, all.length)
    if (to === null) return
    event.preventDefault()
    all[to]?.focus()
  }

  // Words stand under one another, whether or not a shape stands before them.
  const hasIcons = items.some(({ icon }) => icon !== undefined)
  return (
    // The panel is the menu; this only gathers the keys of its items.
    <div role="none" onKeyDown={handleKeyDown}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          data-danger={item.danger || undefined}
          aria-disabled={item.disabled || undefined}
          aria-keyshortcuts={item.shortcut}
          onClick={() => {
            if (item.disabled) return
            panel.current?.hidePopover()
            item.onSelect()
          }}
        >
          {item.icon ? <Icon name={item.icon} /> : hasIcons && <span className={styles.noIcon} />}
          {item.label}
          {item.shortcut && (
            <span aria-hidden className={styles.shortcut}>
              <KeyHint keys={item.shortcut} />
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
