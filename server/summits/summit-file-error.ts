/** One fault of a summit file: where it stands (line and column from 1), which rule it breaks, with what value. */
export type SummitFileFault = {
  line: number
  column: number
  /** As one would write it in code: `sessions[0].venue`; empty for the file itself. */
  path: string
  rule: string
  /** As the file has it, shortened. */
  value: string
  /** What to do about it: one English sentence. */
  remedy: string
}

/** A summit file that cannot be used. Its message is one block for the console that names every fault. */
export class SummitFileError extends Error {
  readonly file: string
  readonly faults: readonly SummitFileFault[]

  constructor(file: string, faults: readonly SummitFileFault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
    super([`The summit file cannot be used: ${count}.`, ...faults.map((fault) => describe(file, fault))].join('\n'))
    this.name = 'SummitFileError'
    this.file = file
    this.faults = faults
  }
}

const describe = (file: string, { line, column, path, rule, value, remedy }: SummitFileFault): string =>
  `${file}:${line}:${column}  ${path === '' ? '(file)' : path}  ${rule}  ${value}\n    ${remedy}`
