import { readFileSync } from 'node:fs'
import { type SummitFile, summitFileSchema } from '#shared/board/summit-file.ts'
import { summitFaults } from '#shared/board/summit-rules.ts'
import { type JsonPath, JsonScanError, placeAt, scanJson } from './scan-json.ts'
import { schemaFaults } from './schema-faults.ts'
import { SummitFileError, type SummitFileFault } from './summit-file-error.ts'
import { RULE_REMEDIES } from './summit-remedies.ts'

/** Reads and checks a summit file. Throws `SummitFileError`, naming every fault, where it cannot be used. */
export function loadSummit(file: string): SummitFile {
  return parseSummit(readText(file), file)
}

/** Checks the text of a summit file; `file` is only what faults call it. Throws as `loadSummit` does. */
export function parseSummit(text: string, file: string): SummitFile {
  const offsetOf = scan(text, file)
  const json: unknown = JSON.parse(text)
  const fault = (path: JsonPath, rule: string, value: string, remedy: string) => ({
    ...placeAt(text, offsetOf(path)),
    path: written(path),
    rule,
    value,
    remedy,
  })

  const parsed = summitFileSchema.safeParse(json)
  if (!parsed.success) {
    const faults = parsed.error.issues
      .flatMap((issue) => schemaFaults(issue, valueAt(json, issue.path)))
      .map(({ path, rule, remedy }) => fault(path, rule, shortened(valueAt(json, path)), remedy))
    throw new SummitFileError(file, faults.toSorted(byPlace))
  }
  const faults = summitFaults(parsed.data).map(({ path, rule, value }) =>
    fault(path, rule, shortened(value), RULE_REMEDIES[rule]),
  )
  if (faults.length > 0) throw new SummitFileError(file, faults.toSorted(byPlace))
  return parsed.data
}

/** The decoder drops the mark that some editors put before UTF-8, and replaces what is no UTF-8 by U+FFFD. */
function readText(file: string): string {
  try {
    return new TextDecoder().decode(readFileSync(file))
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error)
    const remedy = 'Name a file that exists and may be read.'
    throw new SummitFileError(file, [{ line: 1, column: 1, path: '', rule: 'readable', value, remedy }])
  }
}

function scan(text: string, file: string): ReturnType<typeof scanJson> {
  const refuse = (offset: number, rule: string, remedy: string) => {
    const value = offset < text.length ? shortened(text.slice(offset).split('\n', 1)[0]) : '(end of file)'
    return new SummitFileError(file, [{ ...placeAt(text, offset), path: '', rule, value, remedy }])
  }
  const undecoded = text.indexOf('\uFFFD')
  if (undecoded >= 0) throw refuse(undecoded, 'utf-8', 'Save the file as UTF-8.')
  try {
    return scanJson(text)
  } catch (error) {
    if (error instanceof JsonScanError) throw refuse(error.offset, error.rule, error.message)
    throw error
  }
}

const byPlace = (a: SummitFileFault, b: SummitFileFault): number => a.line - b.line || a.column - b.column

const written = (path: JsonPath): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), json)

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? '(none)'
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
