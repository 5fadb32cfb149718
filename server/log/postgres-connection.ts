import {
  Client,
  type ClientBase,
  type ClientConfig,
  DatabaseError,
  Pool,
  type PoolConfig,
  TypeOverrides,
  types,
} from 'pg'

/** Milliseconds. Whoever is cut off in the middle of a transaction holds the others up for no longer than */
const IDLE_IN_TRANSACTION = 3_000
/** Others' drains take milliseconds each; of VACUUM FULL one sees nothing but its lock. */
const LOCK_WAIT = 5_000
const STATEMENT = 10_000
/** Longer than any statement may take at the server: what has not answered by then does not hear us. */
const ANSWER = 12_000
const CONNECT = 3_000
/** For the goodbye: from a server that is cut off without a word it never comes. */
const FAREWELL = 1_000

/** A statement with its values and rows. It is prepared once for each connection, under its name. */
export type Statement<Values extends readonly unknown[], Row> = {
  readonly name: string
  readonly text: string
  /** Never there: by these the types of values and rows go with a statement. */
  readonly of?: { values: Values; row: Row }
}

/** The line to the server is gone, or there was none. What it was asked last may have been done or not. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost'
}

const NAME = 'chaebi'

/** Seqs, which stay far below 2⁵³: by themselves, they would be strings. */
const numbers = new TypeOverrides()
numbers.setTypeParser(types.builtins.INT8, Number)

/** For the log's own statements. */
const OF_THE_LOG: PoolConfig = {
  lock_timeout: LOCK_WAIT,
  statement_timeout: STATEMENT,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
  types: numbers,
}

/** One whose end is bounded. */
class Connection extends Client {
  override end(): Promise<void>
  override end(callback: (error: Error) => void): void
  override end(callback?: (error: Error) => void): Promise<void> | void {
    const silence = setTimeout(() => this.connection.stream.destroy(), FAREWELL)
    // The socket keeps the process up for as long as there is one.
    silence.unref()
    this.once('end', () => clearTimeout(silence))
    return callback === undefined ? super.end() : super.end(callback)
  }
}

/**
 * What holds for every connection to PostgreSQL: each step of it is bounded in time.
 * @param name by which it is known to the server
 */
const settings = (url: string, name: string): ClientConfig => ({
  connectionString: url,
  application_name: name,
  client_encoding: 'UTF8',
  connectionTimeoutMillis: CONNECT,
  query_timeout: ANSWER,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
  // The server, too, notices that nobody is there any more.
  options: '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3',
})

/** Up to `max` connections, made when they are needed and after a loss. */
export function openPool(url: string, max: number, more: PoolConfig = OF_THE_LOG): Pool {
  const pool = new Pool({ ...settings(url, NAME), ...more, max, idleTimeoutMillis: 0, Client: Connection })
  // An idle one that is cut off is dropped by the pool; whether another can be made, the next question will tell.
  pool.on('error', () => {})
  return pool
}

/** One connection for itself, connected. */
export async function connectAlone(url: string, name = NAME): Promise<Client> {
  const client = new Connection({ ...settings(url, name), types: numbers })
  client.on('error', () => {})
  await reached(client.connect())
  return client
}

/**
 * The rows that a statement gives.
 * @throws {DatabaseError} what the server says against it
 * @throws {ConnectionLost} if it says nothing
 */
export async function ask<Values extends readonly unknown[], Row extends object>(
  on: ClientBase | Pool,
  { name, text }: Statement<Values, Row>,
  ...values: Values
): Promise<Row[]> {
  const { rows } = await reached(on.query<Row>({ name, text, values: [...values] }))
  return rows
}

/**
 * Statements without values, one after another in one message.
 * @param patience milliseconds until a line that says nothing counts as lost
 */
export async function run(on: ClientBase, sql: string, patience = ANSWER): Promise<{ command: string }> {
  // The driver takes its `query_timeout` with a statement too, which its types do not say.
  const asked = { text: sql, query_timeout: patience }
  return reached(on.query(asked))
}

/** A connection of the pool for as long as `work` takes; one that was lost is not used again. */
export async function withConnection<T>(pool: Pool, work: (connection: ClientBase) => Promise<T>): Promise<T> {
  const connection = await reached(pool.connect())
  // While it is in use, its errors are not the pool's.
  connection.on('error', ignore)
  let failure: Error | undefined
  try {
    return await work(connection)
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    connection.off('error', ignore)
    connection.release(failure)
  }
}

/** Each question that it cuts short fails by itself. */
const ignore = (): void => {}

async function reached<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new ConnectionLost(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** A database as messages may name it: without user and password. */
export function nameOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `postgres://${host}${pathname}`
}
