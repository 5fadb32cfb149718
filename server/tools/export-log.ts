import type { Board } from '#shared/board/board.ts'
import { type Instant, HOUR } from '#shared/board/instant.ts'
import type { Localized } from '#shared/board/text.ts'
import { readChange } from '#server/board/entry.ts'
import { openText } from '#server/board/seal-texts.ts'
import { anchorText } from '#server/log/anchor.ts'
import type { LogReader, StoredChange, StoredText } from '#server/log/log-store.ts'

/** What stands where a text was erased. */
export const ERASED = '(삭제됨 · erased)'

const PAGE = 500

/** What the first line says, for whoever has the file and not the program. */
const EXPLANATION = {
  chaebi: 'the log of a board · 채비 기록',
  format: 1,
  lines: 'After this one, a line for each change, oldest first. "change" is the last field of its line.',
  chain:
    'hash(0) is "start" here. hash(n) = SHA-256(hash(n-1) ‖ bytes), over the 32 bytes of the hash before and the UTF-8 of what stands between `"change":` (its first place in the line) and the last brace of the line.',
  texts:
    'commitment = SHA-256(salt ‖ ["ref","of","ministry","class","text"]), over the 16 bytes of the salt and the UTF-8 of the JSON array without spaces; the first logs: SHA-256(salt ‖ ref ‖ text).',
  erased: 'Of a text that was erased only its commitment is left, in the change.',
}

/** An instant as people in Seoul write it. */
export const seoulTime = (at: Instant): string => `${new Date(at + 9 * HOUR).toISOString().slice(0, 19)}+09:00`

/** Both languages, or the one that there is. */
export const inBoth = ({ ko, en }: Localized): string => [ko, en].filter((said) => said !== undefined).join(' · ')

/**
 * The log up to its head of now as JSON Lines that need no program to be read or checked. The bytes of a change stand in
 * its line as they are stored, so that the chain can be computed over the file.
 * @param board the board at that head, which knows everybody who ever was there
 */
export async function* exportLog(log: LogReader, board: Board): AsyncGenerator<string> {
  const head = await log.head()
  const { log: id, parent, start } = log
  yield JSON.stringify({ ...EXPLANATION, log: id, parent, start: start.hash, anchor: anchorText({ log: id, ...head }) })
  const names = await namesOf(log, board)
  for (let after = 0; after < head.seq; after += PAGE)
    for (const stored of await log.changes({ after, upTo: head.seq, limit: PAGE })) yield lineOf(stored, names, log)
}

async function lineOf({ seq, hash, bytes }: StoredChange, names: Map<string, string>, log: LogReader): Promise<string> {
  const { at, by, type, commitments } = readChange(bytes)
  const refs = commitments.map(({ ref }) => ref)
  const texts = await log.texts(refs)
  const there = new Map(texts.map((text) => [text.ref, text]))
  const erased = refs.filter((ref) => !there.has(ref))
  const who = names.get(by) ?? by
  const readable = {
    seq,
    at: seoulTime(at),
    who,
    what: type,
    texts: refs.flatMap((ref) => there.get(ref) ?? []),
    erased,
    hash,
  }
  return `${JSON.stringify(readable).slice(0, -1)},"change":${bytes}}`
}

async function namesOf(log: LogReader, board: Board): Promise<Map<string, string>> {
  const persons = Object.values(board.persons)
  const texts = new Map((await log.texts(persons.map(({ name }) => name))).map((text) => [text.ref, text]))
  return new Map(persons.map(({ id, name }) => [id, said(texts.get(name))]))
}

const said = (text: StoredText | undefined): string => (text === undefined ? ERASED : inBoth(openText(text).text))
