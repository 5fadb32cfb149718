import type { KeyboardEvent } from 'react'

/** ← and → go from cell to cell of a row, to what can be pressed in one if there is something. */
export function moveWithinRow(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined || !(event.target instanceof Element)) return
  const cell = event.target.closest('td, th')
  const next = step === 1 ? cell?.nextElementSibling : cell?.previousElementSibling
  if (!(next instanceof HTMLElement) || !cell?.parentElement?.matches('[data-row]')) return
  event.preventDefault()
  const inner = next.querySelector<HTMLElement>('button')
  ;(inner ?? next).focus()
}
