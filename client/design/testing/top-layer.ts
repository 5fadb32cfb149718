/** Where focus was when each dialog or popover opened. */
const before = new WeakMap<Element, Element | null>()

function giveFocusBack(from: Element): void {
  const previous = before.get(from)
  // As in a browser: what has left the page gives nothing back.
  if (from.isConnected && previous instanceof HTMLElement) previous.focus()
}

const tellToggled = (popover: Element, newState: 'open' | 'closed') =>
  popover.dispatchEvent(Object.assign(new Event('toggle'), { newState }))

function openPopover(popover: HTMLElement, button: Element): void {
  before.set(popover, button)
  // jsdom's own style sheet hides every popover, open or not.
  popover.style.display = 'block'
  tellToggled(popover, 'open')
}

function handleClick({ target }: Event): void {
  const button = target instanceof Element ? target.closest('[popovertarget]') : null
  const popover = button && document.getElementById(button.getAttribute('popovertarget') ?? '')
  if (popover) openPopover(popover, button)
}

function handleKeyDown({ key }: KeyboardEvent): void {
  if (key !== 'Escape') return
  for (const popover of document.querySelectorAll<HTMLElement>('[popover]')) popover.hidePopover()
  const dialog = document.querySelector<HTMLDialogElement>('dialog[open]')
  if (dialog?.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close()
}

function showModal(this: HTMLDialogElement): void {
  before.set(this, document.activeElement)
  this.open = true
  this.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
}

function close(this: HTMLDialogElement): void {
  if (!this.open) return
  this.open = false
  giveFocusBack(this)
  queueMicrotask(() => this.dispatchEvent(new Event('close')))
}

function hidePopover(this: HTMLElement): void {
  if (this.style.display !== 'block') return
  const held = this.contains(document.activeElement)
  this.style.display = ''
  if (held) giveFocusBack(this)
  tellToggled(this, 'closed')
}

/**
 * jsdom knows neither modal dialogs nor popovers. This gives it as much of both as the primitives lean on: what is
 * open, what is in the accessibility tree, which events tell of it, and where focus goes. Once per test file.
 */
export function installTopLayer(): void {
  Object.assign(HTMLDialogElement.prototype, { showModal, close })
  Object.assign(HTMLElement.prototype, { hidePopover })
  document.addEventListener('click', handleClick)
  document.addEventListener('keydown', handleKeyDown)
}
