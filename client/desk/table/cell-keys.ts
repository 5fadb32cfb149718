import type { KeyboardEvent } from 'react'

/** ← and → go from cell to cell of a row, past what a narrow screen leaves out, to what can be pressed in one if there is something. */
export function moveWithinRow(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined || !(event.target instanceof Element)) return
  const cell = event.target.closest('td, th')
  const beside = (from: Element | null | undefined) =>
    step === 1 ? from?.nextElementSibling : from?.previousElementSibling
  let next = beside(cell)
  while (next && getComputedStyle(next).display === 'none') next = beside(next)
  if (!(next instanceof HTMLElement) || !cell?.parentElement?.matches('[data-row]')) return
  event.preventDefault()
  const inner = next.querySelector<HTMLElement>('button')
  ;(inner ?? next).focus()
}
