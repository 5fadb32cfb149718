import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SHEET = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8')

/** `[light, dark]` of every colour in the token sheet that is written as a value. */
const TOKENS = new Map(
  [...SHEET.matchAll(/^ {2}--([\w-]+): (.+?);/gm)].flatMap(([, name = '', value = '']) => {
    const colours = value.match(/#[\da-f]{3,6}\b/gi) ?? []
    const [light, dark = light] = colours
    return light === undefined || dark === undefined ? [] : [[name, { light, dark }] as const]
  }),
)

type Theme = 'light' | 'dark'

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of WCAG 2, 1 to 21. */
function contrast(front: string, ground: string, theme: Theme): number {
  const [a, b] = [front, ground].map((name) => {
    const token = TOKENS.get(name)
    if (token === undefined) throw new Error(`no colour --${name}`)
    return luminance(token[theme])
  })
  if (a === undefined || b === undefined) throw new Error('two colours make a contrast')
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const THEMES = ['light', 'dark'] as const
const pairs = (fronts: string[], grounds: string[]) =>
  fronts.flatMap((front) => grounds.flatMap((ground) => THEMES.map((theme) => [front, ground, theme] as const)))

describe('the measure itself', () => {
  it('is WCAG’s: 21 for black on white, 1 for a colour on itself, 4.48 for the classic grey that just fails', () => {
    TOKENS.set('black', { light: '#000', dark: '#000' })
    TOKENS.set('grey', { light: '#777777', dark: '#777777' })
    expect(contrast('black', 'on-header', 'light')).toBe(21)
    expect(contrast('ink', 'ink', 'dark')).toBe(1)
    expect(contrast('grey', 'on-header', 'light')).toBeCloseTo(4.48, 2)
  })
})

describe('text on a wall: 7 to 1', () => {
  // A wall lays text on its ground and on its cards.
  it.each([
    ...pairs(['ink', 'ink-soft', 'ok', 'warn', 'bad'], ['surface', 'surface-soft']),
    ...pairs(['on-status'], ['bad', 'ok']),
    ...pairs(['on-mark'], ['mark']),
    ...pairs(['on-cut'], ['cut']),
  ])('%s on %s, %s', (front, ground, theme) => {
    expect(contrast(front, ground, theme)).toBeGreaterThanOrEqual(7)
  })
})

describe('text on desk and phone: 4.5 to 1', () => {
  it.each([
    ...pairs(
      ['ink', 'ink-soft', 'action', 'ok', 'warn', 'bad', 'info'],
      ['surface', 'surface-soft', 'surface-raised', 'action-soft'],
    ),
    ...['ok', 'warn', 'bad', 'info'].flatMap((tone) => pairs([tone, 'ink', 'ink-soft'], [`${tone}-soft`])),
    ...pairs(['on-action'], ['action', 'action-strong']),
    ...pairs(['on-selected'], ['selected']),
    ...pairs(['on-header', 'on-header-soft'], ['header']),
    ...pairs(['on-status'], ['warn']),
  ])('%s on %s, %s', (front, ground, theme) => {
    expect(contrast(front, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('borders of controls, focus and what bars are made of: 3 to 1', () => {
  it.each(pairs(['edge', 'focus', 'track', 'run'], ['surface', 'surface-soft', 'surface-raised']))(
    '%s on %s, %s',
    (front, ground, theme) => {
      expect(contrast(front, ground, theme)).toBeGreaterThanOrEqual(3)
    },
  )
})

describe('data too old to carry a verdict', () => {
  const stale = /^\[data-fresh='stale'\] \{(.+?)^\}/ms.exec(SHEET)?.[1] ?? ''

  it.each(['ok', 'warn', 'bad', 'info'])('keeps neither the hue nor the tint of %s', (tone) => {
    expect(stale).toContain(`--${tone}: var(--ink-soft);`)
    expect(stale).toContain(`--${tone}-soft: var(--surface-soft);`)
  })
})
