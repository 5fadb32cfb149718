/** A step from the root of a JSON text to one of its values: the key of an object or the index of an array. */
export type JsonPath = readonly (string | number)[]

/** Thrown where a text stops being JSON. `offset` counts UTF-16 units from the start of the text. */
export class JsonScanError extends Error {
  readonly offset: number
  readonly rule: 'json-syntax' | 'duplicate-key'

  constructor(offset: number, rule: JsonScanError['rule'], message: string) {
    super(message)
    this.offset = offset
    this.rule = rule
  }
}

const SPACE = /[ \t\n\r]*/y
// oxlint-disable-next-line eslint/no-control-regex -- inside a string JSON forbids exactly these (RFC 8259, section 7)
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const ATOM = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY, COLON, COMMA] = [/\{/y, /\}/y, /\[/y, /\]/y, /:/y, /,/y]

/**
 * Walks a JSON text (RFC 8259) and returns the offset of the value at a path, or of its nearest parent where it has none.
 * `JSON.parse` gives the values but no places, and its messages name a position for some faults only.
 * Throws `JsonScanError` at the first fault; a key that an object has twice is one, for `JSON.parse` would drop the first.
 */
export function scanJson(text: string): (path: JsonPath) => number {
  const offsets = new Map<string, number>()
  let at = 0

  const take = (token: RegExp): string | undefined => {
    token.lastIndex = at
    const found = token.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  const expected = (what: string) => new JsonScanError(at, 'json-syntax', `Expected ${what}.`)

  const list = (close: RegExp, closing: string, readOne: (index: number) => void): void => {
    take(SPACE)
    if (take(close) !== undefined) return
    for (let index = 0; ; index += 1) {
      take(SPACE)
      readOne(index)
      take(SPACE)
      if (take(close) !== undefined) return
      if (take(COMMA) === undefined) throw expected(`a comma or ${closing}`)
    }
  }
  const readMember = (path: JsonPath, seen: Set<string>): void => {
    const start = at
    const token = take(STRING)
    if (token === undefined) throw expected('a key in double quotes')
    const key = String(JSON.parse(token))
    if (seen.has(key)) throw new JsonScanError(start, 'duplicate-key', 'Keep one of the two.')
    seen.add(key)
    take(SPACE)
    if (take(COLON) === undefined) throw expected('a colon')
    take(SPACE)
    readValue([...path, key])
  }
  const readValue = (path: JsonPath): void => {
    offsets.set(JSON.stringify(path), at)
    if (take(OPEN_OBJECT) !== undefined) {
      const seen = new Set<string>()
      list(CLOSE_OBJECT, 'a closing brace', () => readMember(path, seen))
    } else if (take(OPEN_ARRAY) !== undefined) {
      list(CLOSE_ARRAY, 'a closing bracket', (index) => readValue([...path, index]))
    } else if ((take(STRING) ?? take(ATOM)) === undefined) throw expected('a value')
  }

  take(SPACE)
  readValue([])
  take(SPACE)
  if (at < text.length) throw expected('the end of the file')
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsets.get(JSON.stringify(path.slice(0, length)))
      if (offset !== undefined) return offset
    }
    return offsets.get('[]') ?? 0
  }
}

/** The line and column of an offset, both from 1, as editors count them. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
