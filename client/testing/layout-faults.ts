/** Something on a wall that nobody could read, or that is not where it belongs. */
export type LayoutFault = { fault: string; text: string }

/**
 * Looks at every text on the page as it is drawn: none smaller than the floor, none outside of a box that holds it, none
 * on top of another, nothing to scroll. To be evaluated in a browser, so it refers to nothing outside of itself.
 * @param floor smallest font size in CSS px
 */
export function layoutFaults(floor: number): LayoutFault[] {
  const faults: LayoutFault[] = []
  const root = document.documentElement
  const wall = document.querySelector('[data-fresh]')?.parentElement ?? null
  for (const element of [root, ...document.querySelectorAll('[data-fresh], main, section, ul')]) {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      faults.push({
        fault: `overflows by ${scrollWidth - clientWidth} × ${scrollHeight - clientHeight}`,
        text: element.tagName,
      })
  }

  /** A name that may be too long for any row says so with an ellipsis; its box is what counts then. */
  const isCut = (style: CSSStyleDeclaration) => style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
  /** What holds a text without a box of its own: it runs along a line, or its children stand in the box around it. */
  const BOXLESS = new Set(['inline', 'contents'])
  const drawn: { text: string; element: Element; box: DOMRect }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const element = node.parentElement
    if (text === '' || element === null || element.closest('script, style') !== null) continue
    const style = getComputedStyle(element)
    // What is only spoken is a pixel large.
    if (element.getBoundingClientRect().width <= 1) continue
    const size = Number.parseFloat(style.fontSize)
    if (size < floor - 0.1) faults.push({ fault: `${size} px is less than ${floor}`, text })

    const range = document.createRange()
    range.selectNodeContents(node)
    for (const line of range.getClientRects()) {
      // Glyphs fill less than the height that a font asks for.
      const box = new DOMRect(line.x, line.y + line.height * 0.2, line.width, line.height * 0.6)
      if (isCut(style)) {
        const own = element.getBoundingClientRect()
        if (box.bottom > own.bottom + 1) continue
        box.width = Math.min(box.right, own.right) - box.x
      }
      drawn.push({ text, element, box })
      for (let holder = element.parentElement; holder !== null && holder !== wall; holder = holder.parentElement) {
        const around = holder.getBoundingClientRect()
        const outside = Math.max(
          box.right - around.right,
          around.left - box.left,
          box.bottom - around.bottom,
          around.top - box.top,
        )
        if (!BOXLESS.has(getComputedStyle(holder).display) && outside > 1.5) {
          faults.push({ fault: `${outside.toFixed(1)} px outside of ${holder.tagName}.${holder.className}`, text })
          break
        }
      }
    }
  }
  drawn.forEach((one, index) => {
    for (const other of drawn.slice(index + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      if (one.element !== other.element && across > 1.5 && down > 1.5)
        faults.push({ fault: `lies on “${other.text}”`, text: one.text })
    }
  })
  return faults
}
