import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { ask, openPool, type Statement } from '#server/log/postgres-connection.ts'
import type { ListeningLine } from '#server/log/postgres-line.ts'
import { AccountsRefused } from './accounts-refused.ts'
import type { AccountsStore, SessionNews } from './accounts-store.ts'
import { isDatabaseAway } from './database-away.ts'
import { isSecret, newSecret } from './secret-file.ts'
import { CHANNEL, listenForNews } from './session-news.ts'

const SCHEMA = 'chaebi_accounts'
const FORMAT = 1

const CONNECTIONS = 6

/** 'ChAc', and which of the locks under it. */
const LOCKS = 0x43_68_41_63
const MIGRATING = 1
const FIRST_SERVER = 2

const BE_FIRST: Statement<[locks: number, lock: number], { isFirst: boolean }> = {
  name: 'chaebi be first',
  text: 'SELECT pg_try_advisory_lock($1, $2) AS "isFirst"',
}

/** Of PostgreSQL: a right that is missing, or a user it does not let in. */
const FORBIDDEN = /^(42501|28...)$/
const NO_DATABASE = '3D000'

/** One row: which version of Chaebi has written these tables, and the secret that every server signs cookies with. */
const MAKE_KEEPING = `
  CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.keeping (
    one    integer PRIMARY KEY CHECK (one = 1),
    format integer NOT NULL,
    secret text NOT NULL
  )`

/**
 * Every session that is ended or proved anew, by whatever way, is told in the transaction that does it: to those who
 * listen when it is committed, and not if it is not.
 */
const TELL_OF_SESSIONS = `
  CREATE OR REPLACE FUNCTION ${SCHEMA}.tell_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_catalog.pg_notify('${CHANNEL}', pg_catalog.json_build_object(
      'by', pg_catalog.current_setting('application_name'),
      'sessionId', OLD.id, 'personId', OLD."userId", 'ended', TG_OP = 'DELETE')::text);
    RETURN NULL;
  END $$;
  DROP TRIGGER IF EXISTS tell_of_session ON ${SCHEMA}.session;
  CREATE TRIGGER tell_of_session AFTER DELETE OR UPDATE OF "authenticatedAt" ON ${SCHEMA}.session
    FOR EACH ROW EXECUTE FUNCTION ${SCHEMA}.tell_of_session()`

/** Opens the accounts in a database that several servers may share, or makes them. Throws {@link AccountsRefused}. */
export async function openAccountsDatabase(url: string, logger: Pick<Logger, 'warn'>): Promise<AccountsStore> {
  // By this name a server knows what it has done itself.
  const serverName = `chaebi ${randomUUID()}`
  await using opening = new AsyncDisposableStack()
  const pool = openAccountsPool(url, serverName, logger)
  opening.defer(() => pool.end())
  const { host, pathname } = new URL(url)
  const name = `postgres://${host}${pathname}`
  const migrate = <Result>(work: () => Promise<Result>): Promise<Result> => refusing(name, () => alone(pool, work))
  const secret = await migrate(() => readOrMakeKeeping(pool, name))

  let line: ListeningLine | undefined
  opening.defer(() => line?.close())
  const open = opening.move()
  return {
    database: pool,
    secret,
    migrate,
    async follow(news: SessionNews) {
      await migrate(() => pool.query(TELL_OF_SESSIONS))
      line = await refusing(name, () => listenForNews(url, serverName, news, logger))
    },
    // A dump is the operator's to make.
    copyBeforeChange: async () => null,
    async isFirstServer() {
      // Held by the line, so that it is free again when this server is gone.
      const asked = line?.use((client) => ask(client, BE_FIRST, LOCKS, FIRST_SERVER))
      return (await asked)?.[0]?.isFirst === true
    },
    close: () => open.disposeAsync(),
  }
}

function openAccountsPool(url: string, serverName: string, logger: Pick<Logger, 'warn'>): Pool {
  const pool = openPool(url, CONNECTIONS, {
    application_name: serverName,
    // The library names its tables alone, and so do the limits.
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it, which its types do not say
    onConnect: (client) => client.query(`SET search_path TO ${SCHEMA}`),
  })
  // One that was cut off is dropped by the pool; what was asked over it fails by itself.
  pool.on('error', (err) => logger.warn({ err: err.message }, 'a connection to the accounts was lost'))
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Lets one server after another do it. */
async function alone<Result>(pool: Pool, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1, $2)', [LOCKS, MIGRATING])
    return await work()
  } finally {
    // The lock ends with the connection, whatever has become of either.
    client.release(true)
  }
}

/** @returns the secret */
async function readOrMakeKeeping(pool: Pool, name: string): Promise<string> {
  await pool.query(MAKE_KEEPING)
  await pool.query('INSERT INTO keeping VALUES (1, $1, $2) ON CONFLICT DO NOTHING', [FORMAT, newSecret()])
  const { rows } = await pool.query<{ format: number; secret: string }>('SELECT format, secret FROM keeping')
  const [{ format, secret } = { format: FORMAT, secret: '' }] = rows
  if (format > FORMAT) throw new AccountsRefused('newer', name)
  if (!isSecret(secret)) throw new AccountsRefused('bad-secret', name)
  return secret
}

/** What stands in the way at a start is refused in a line, whichever step it stops. */
async function refusing<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (isDatabaseAway(error) || code === NO_DATABASE) throw new AccountsRefused('unreachable', name, { cause: error })
    throw FORBIDDEN.test(code) ? new AccountsRefused('forbidden', name, { cause: error }) : error
  }
}
