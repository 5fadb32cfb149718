import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'

const require = createRequire(import.meta.url)
const krds = readFileSync(require.resolve('krds-uiux/resources/css/token/krds_tokens.css'), 'utf8')
const tokens = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8')

const long = (hex: string) => (hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex)

/** `[token, step, colour]` of every colour whose comment names the step of KRDS that it is. */
const NAMED = [...tokens.matchAll(/--([\w-]+): (.*#.*); \/\* ([^:*]+)/g)].flatMap(
  ([, token = '', value = '', comment = '']) => {
    const colours = value.match(/#[\da-f]+/gi) ?? []
    const steps = comment.split(',').map((step) => step.trim())
    return steps.flatMap((step, at) => (/^[a-z]+-\d+$/.test(step) ? [[token, step, colours[at] ?? ''] as const] : []))
  },
)

it('finds the colours that say which step they are', () => {
  expect(NAMED.length).toBeGreaterThanOrEqual(30)
})

it.each(NAMED)('--%s is %s of KRDS, %s', (_token, step, colour) => {
  expect(krds).toContain(`--krds-color-light-${step}: ${long(colour)};`)
})
