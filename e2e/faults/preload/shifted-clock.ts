import { readFileSync } from 'node:fs'

/**
 * Loaded before a program, it moves that one's wall clock by as many milliseconds as stand in the file of
 * `CLOCK_SHIFT_FILE`, whenever they change; the monotonic clock runs on, as in life. Nothing of the program knows of it.
 */
const LOOK_EVERY = 20
const file = process.env['CLOCK_SHIFT_FILE'] ?? ''
const RealDate = Date
let shift = read()
setInterval(() => (shift = read()), LOOK_EVERY).unref()

function read(): number {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], self): object =>
    // oxlint-disable-next-line typescript/no-unsafe-return -- a Date, which the type of Reflect does not say
    Reflect.construct(target, given.length === 0 ? [now()] : given, self),
  get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  apply: () => new RealDate(now()).toString(),
})

function now(): number {
  return RealDate.now() + shift
}
