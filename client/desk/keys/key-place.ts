/** Where on the page the keyboard is, as far as keys mean something else there. */

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

/** In a field that letters go into. */
export const isTyping = (target: EventTarget | null): boolean =>
  isIn(target, 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])')

/** In something that has taken over the page, or lies over it as a form. */
export const isInDialog = (target: EventTarget | null): boolean => isIn(target, 'dialog, [popover][role=dialog]')

export const isInMenu = (target: EventTarget | null): boolean => isIn(target, '[role=menu]')

/** In a choice that arrows move through by themselves. */
export const takesArrows = (target: EventTarget | null): boolean => isIn(target, 'input, [role=menu]')

export function closeMenu(target: EventTarget | null): void {
  if (!(target instanceof Element)) return
  target.closest<HTMLElement>('[popover]')?.hidePopover()
}
