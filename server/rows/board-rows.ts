/** A row as both stores can hold it: a date is its ISO text, and true is 1. */
export type Row = Readonly<Record<string, string | number | null>>

/** A table of log or accounts. */
export type Table = {
  of: 'log' | 'accounts'
  name: string
  columns: readonly string[]
  /** Those of the columns by which rows are ordered, byte by byte: in the same order everywhere. */
  key: readonly string[]
}

const ofLog = (name: string, key: readonly string[], others: readonly string[]): Table => ({
  of: 'log',
  name,
  columns: [...key, ...others],
  key,
})

/**
 * Those of the log, each after what it refers to. Snapshots are a cache, and the mark of an erasure is about the files
 * that it was in: rows leave what was erased behind.
 */
export const LOG_TABLES: readonly Table[] = [
  ofLog('log', ['generation'], ['id', 'parted_at']),
  ofLog('change', ['seq'], ['bytes', 'hash']),
  ofLog('change_of', ['thing', 'seq'], []),
  ofLog('text', ['ref'], ['of', 'ministry', 'class', 'text', 'salt']),
  ofLog('receipt', ['command_id'], ['by', 'client', 'salt', 'fingerprint', 'outcome']),
]

/** The accounts' tables by their columns, each after what it refers to. */
export const accountsTables = (columnsOf: ReadonlyMap<string, readonly string[]>): Table[] =>
  [...columnsOf]
    .map(([name, columns]): Table => {
      const key = columns.includes('id') ? 'id' : 'key'
      return { of: 'accounts', name, columns: columns.toSorted(), key: [key] }
    })
    .toSorted((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1))

/** All others refer to users, or to nothing. */
const rank = ({ name }: Table): number => (name === 'user' ? 0 : 1)

/** As many rows as are handed on at once. */
export const PAGE = 1000

/**
 * Log and accounts of one place, in one transaction on each. What is read is of one moment; disposing of it undoes what
 * was not committed.
 */
export type BoardRows = {
  accountsTables(): Promise<Table[]>
  /** All rows of a table, in the order of its key. */
  rows(table: Table): AsyncIterable<Row[]>
  insert(table: Table, rows: readonly Row[]): Promise<void>
  /** Signs the cookies of sessions. */
  secret(): Promise<string>
  setSecret(secret: string): Promise<void>
  /** Makes it a copy, by which it goes on as another log should a server be started on it. */
  markCopy(): Promise<void>
  commit(): Promise<void>
} & AsyncDisposable

/** A name as both stores take it. */
export const quoted = (name: string): string => `"${name}"`
export const listed = (names: readonly string[]): string => names.map(quoted).join(', ')
