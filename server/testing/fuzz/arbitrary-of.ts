import * as fc from 'fast-check'
import * as z from 'zod/mini'

/** As much of JSON Schema as zod writes. */
type Shape = {
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Shape[]
  oneOf?: readonly Shape[]
  allOf?: readonly Shape[]
  properties?: Readonly<Record<string, Shape>>
  required?: readonly string[]
  items?: Shape
  prefixItems?: readonly Shape[]
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
}

/** So many values of a kind that fits stand beside one that doesn't. */
const FITTING = 40

/** Strings that mean something where they are said, such as the ids of what is there: anywhere, and in a field of a name. */
export type Words = { anywhere: readonly string[]; in: Readonly<Record<string, readonly string[]>> }

/**
 * What a schema lets in, nearly: here and there is something that it does not.
 */
export function arbitraryOf(schema: z.ZodMiniType, words: Words): fc.Arbitrary<unknown> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what zod writes is JSON Schema
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape
  return nearly(shape, words)
}

/** Anything that JSON can say, and what programs stumble over. */
export const unfitting: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1e308,
    [],
    {},
    true,
    '__proto__',
    'constructor',
    '\u0000',
    '\ud83c',
    '../../etc',
  ),
  fc.constant('x').map((letter) => letter.repeat(5_000)),
  fc.constant(null).map(() => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}') as unknown),
  fc.nat(40).map((depth) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'deep')),
)

const nearly = (shape: Shape, words: Words): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: FITTING, arbitrary: fitting(shape, words) }, { weight: 1, arbitrary: unfitting })

function fitting(shape: Shape, words: Words): fc.Arbitrary<unknown> {
  if ('const' in shape) return fc.constant(shape.const)
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  const either = shape.anyOf ?? shape.oneOf
  if (either !== undefined) return fc.oneof(...either.map((one) => fitting(one, words)))
  if (shape.allOf !== undefined && shape.type !== 'string')
    return fc
      .tuple(...shape.allOf.map((one) => fitting(one, words)))
      .map((parts) => Object.assign({}, ...parts) as unknown)
  switch (shape.type) {
    case 'object':
      return object(shape, words)
    case 'array':
      return shape.prefixItems === undefined
        ? fc.array(nearly(shape.items ?? {}, words), { maxLength: 4 })
        : fc.tuple(...shape.prefixItems.map((one) => nearly(one, words)))
    case 'string':
      return text(shape, words)
    case 'integer':
      return fc.oneof(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: shape.minimum ?? -1e6, max: shape.maximum ?? 2e12 }),
      )
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.oneof(text(shape, words), unfitting)
  }
}

function object({ properties = {}, required = [] }: Shape, words: Words): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, nearly(field, inField(words, name))]),
  )
  const whole = fc.record(fields, { requiredKeys: [...required] })
  const more = fc
    .tuple(whole, fc.string(), unfitting)
    .map(([given, name, value]): object => ({ ...given, [name]: value }))
  return fc.oneof({ weight: FITTING, arbitrary: whole }, { weight: 1, arbitrary: more })
}

function text({ pattern, format, allOf = [] }: Shape, words: Words): fc.Arbitrary<string> {
  const form = new RegExp(pattern ?? allOf.find((one) => one.pattern !== undefined)?.pattern ?? '', 'u')
  const fit = words.anywhere.filter((word) => form.test(word) && (format !== 'uuid' || UUID.test(word)))
  const made =
    format === 'uuid' ? fc.uuid() : pattern === undefined ? anyText : fc.stringMatching(withoutLooks(pattern))
  return fit.length === 0
    ? made
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fit) }, { weight: 1, arbitrary: made })
}

const inField = (words: Words, name: string): Words => ({ ...words, anywhere: words.in[name] ?? words.anywhere })

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
/** The library cannot look ahead; what it makes instead may be refused, as everything here. */
const withoutLooks = (pattern: string): RegExp => new RegExp(pattern.replaceAll(/\(\?<?[=!][^)]*\)/g, ''), 'u')
