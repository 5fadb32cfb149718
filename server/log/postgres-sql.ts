import type { Head } from './hash-chain.ts'
import type { Generation } from './lineage.ts'
import type { Snapshot, StoredChange, StoredReceipt, StoredText } from './log-store.ts'
import type { Statement } from './postgres-connection.ts'

/** All SQL of the board on PostgreSQL: the tables and every statement. Each names its schema, whatever the search path. */

/** What a version added. A log of version n has had the first n; all of them make a new one. */
export const MIGRATIONS = [
  `
  CREATE SCHEMA chaebi_log;
  -- One row: how many of these migrations the tables have had.
  CREATE TABLE chaebi_log.version (one integer PRIMARY KEY CHECK (one = 1), version integer NOT NULL);
  INSERT INTO chaebi_log.version VALUES (1, 0);

  -- What a log has been called, the last one since it was last restored. A null at the end: a copy that nobody has served.
  CREATE TABLE chaebi_log.log (
    generation integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    id         text UNIQUE,
    -- Up to this seq it is the same as under the id before.
    parted_at  bigint NOT NULL
  );
  CREATE TABLE chaebi_log.change (
    seq   bigint PRIMARY KEY,
    -- Never jsonb: the chain covers the bytes as they were written.
    bytes text NOT NULL,
    hash  text NOT NULL
  );
  CREATE TABLE chaebi_log.change_of (
    thing text NOT NULL,
    seq   bigint NOT NULL REFERENCES chaebi_log.change,
    PRIMARY KEY (thing, seq)
  );
  CREATE TABLE chaebi_log.text (
    -- Read in its order, which is to be the same everywhere.
    ref      text COLLATE "C" PRIMARY KEY,
    of       text NOT NULL,
    ministry text,
    class    text NOT NULL,
    text     text NOT NULL,
    salt     text NOT NULL
  );
  CREATE TABLE chaebi_log.receipt (
    command_id  text PRIMARY KEY,
    by          text NOT NULL,
    client      text NOT NULL,
    salt        text,
    fingerprint text,
    outcome     text NOT NULL
  );
  -- At most one row. digest is the SHA-256 of board.
  CREATE TABLE chaebi_log.snapshot (
    one          integer PRIMARY KEY CHECK (one = 1),
    seq          bigint NOT NULL,
    hash         text NOT NULL,
    code_version text NOT NULL,
    board        text NOT NULL,
    digest       text NOT NULL
  );
  -- ANALYZE keeps samples of a column where no erasure would reach them.
  ALTER TABLE chaebi_log.text ALTER COLUMN text SET STATISTICS 0, ALTER COLUMN salt SET STATISTICS 0;
  ALTER TABLE chaebi_log.receipt ALTER COLUMN salt SET STATISTICS 0, ALTER COLUMN fingerprint SET STATISTICS 0;
  -- At most one row: something was erased, and its bytes may still be in the files. Each erasure counts n up.
  CREATE TABLE chaebi_log.unscrubbed (one integer PRIMARY KEY CHECK (one = 1), n bigint NOT NULL);
  `,
]

/** 'CHAE': the advisory lock that orders the log, held by whoever appends until the end of its transaction. */
const WRITE_LOCK = 0x43484145
/** Held, shared, by every server for as long as it lives. */
const SERVER_LOCK = WRITE_LOCK + 1
/** Held by who rewrites the files. */
const SCRUB_LOCK = WRITE_LOCK + 2

export const CHANNEL = 'chaebi_log'
/** On it servers tell each other of their screens. */
export const NEWS_CHANNEL = 'chaebi_screens'

/** READ COMMITTED, whatever the default is: what is read after the wait for the lock has to be what is there by then. */
export const BEGIN_LOCKED = `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SELECT pg_advisory_xact_lock(${WRITE_LOCK})`
/** Of the connection, so that a transaction that begins behind it sees what others appended until then. */
export const HOLD_WRITE_LOCK = `SELECT pg_advisory_lock(${WRITE_LOCK})`
/** All that is read is of the moment of its first statement. */
export const BEGIN_SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE'

const TEXT = 'ref, of, ministry, class, text, salt'
const RECEIPT = 'command_id AS "commandId", by, client, salt, fingerprint, outcome'

export const statement = <Values extends readonly unknown[], Row = never>(
  name: string,
  text: string,
): Statement<Values, Row> => ({
  name: `chaebi ${name}`,
  text,
})

export const READ = {
  /** Null if there is no log. Asked before all else: a newer version may have other tables. */
  hasLog: statement<[], { found: string | null }>('hasLog', `SELECT to_regclass('chaebi_log.version')::text AS found`),
  version: statement<[], { version: number }>('version', 'SELECT version FROM chaebi_log.version'),
  generations: statement<[], Generation>(
    'generations',
    'SELECT id, parted_at AS "partedAt" FROM chaebi_log.log ORDER BY generation',
  ),
  head: statement<[], Head>('head', 'SELECT seq, hash FROM chaebi_log.change ORDER BY seq DESC LIMIT 1'),
  changes: statement<[after: number, upTo: number, limit: number], StoredChange>(
    'changes',
    'SELECT seq, bytes, hash FROM chaebi_log.change WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3',
  ),
  changesOf: statement<[thing: string, before: number, limit: number], StoredChange>(
    'changesOf',
    `SELECT seq, bytes, hash FROM chaebi_log.change_of JOIN chaebi_log.change USING (seq)
     WHERE thing = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3`,
  ),
  texts: statement<[refs: readonly string[]], StoredText>(
    'texts',
    `SELECT ${TEXT} FROM chaebi_log.text WHERE ref = ANY ($1)`,
  ),
  textsAfter: statement<[ref: string, limit: number], StoredText>(
    'textsAfter',
    `SELECT ${TEXT} FROM chaebi_log.text WHERE ref > $1 ORDER BY ref LIMIT $2`,
  ),
  receipts: statement<[commandIds: readonly string[]], StoredReceipt>(
    'receipts',
    `SELECT ${RECEIPT} FROM chaebi_log.receipt WHERE command_id = ANY ($1)`,
  ),
  snapshot: statement<[codeVersion: string], Snapshot & { digest: string }>(
    'snapshot',
    `SELECT seq, hash, code_version AS "codeVersion", board, digest
     FROM chaebi_log.snapshot JOIN chaebi_log.change USING (seq, hash) WHERE code_version = $1`,
  ),
  unscrubbed: statement<[], { n: number }>('unscrubbed', 'SELECT n FROM chaebi_log.unscrubbed'),
  /** What makes a server unfit to keep a log, and which it is. */
  server: statement<[], Server>(
    'server',
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS "fullPageWrites",
       current_setting('synchronous_commit') AS "synchronousCommit", pg_is_in_recovery() AS "isReplica",
       (SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()) AS encoding`,
  ),
}

export type Server = {
  fsync: string
  fullPageWrites: string
  synchronousCommit: string
  isReplica: boolean
  encoding: string
}

export const WRITE = {
  setVersion: statement<[version: number]>('setVersion', 'UPDATE chaebi_log.version SET version = $1'),
  addLog: statement<[id: string]>('addLog', 'INSERT INTO chaebi_log.log (id, parted_at) VALUES ($1, 0)'),
  markCopy: statement<[]>(
    'markCopy',
    `INSERT INTO chaebi_log.log (parted_at) SELECT (SELECT coalesce(max(seq), 0) FROM chaebi_log.change)
     WHERE NOT EXISTS (SELECT 1 FROM chaebi_log.log WHERE id IS NULL)`,
  ),
  nameCopy: statement<[id: string]>('nameCopy', 'UPDATE chaebi_log.log SET id = $1 WHERE id IS NULL'),
  dropSnapshot: statement<[]>('dropSnapshot', 'DELETE FROM chaebi_log.snapshot'),
  /** With what they are about, and the news of it, which arrives with the commit and only with it. */
  addChanges: statement<
    [
      seqs: readonly number[],
      bytes: readonly string[],
      hashes: readonly string[],
      things: readonly string[],
      seqsOfThings: readonly number[],
      last: string,
    ]
  >(
    'addChanges',
    `WITH added AS (INSERT INTO chaebi_log.change SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])),
       about AS (INSERT INTO chaebi_log.change_of SELECT DISTINCT * FROM unnest($4::text[], $5::bigint[]))
     SELECT pg_notify('${CHANNEL}', $6)`,
  ),
  addTexts: statement<[...texts: Columns<6>]>(
    'addTexts',
    `INSERT INTO chaebi_log.text (${TEXT})
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
  ),
  addReceipts: statement<[...receipts: Columns<6>]>(
    'addReceipts',
    `INSERT INTO chaebi_log.receipt
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
  ),
  eraseTexts: statement<[refs: readonly string[]]>('eraseTexts', 'DELETE FROM chaebi_log.text WHERE ref = ANY ($1)'),
  eraseFingerprints: statement<[commandIds: readonly string[]]>(
    'eraseFingerprints',
    'UPDATE chaebi_log.receipt SET salt = NULL, fingerprint = NULL WHERE command_id = ANY ($1)',
  ),
  markUnscrubbed: statement<[]>(
    'markUnscrubbed',
    'INSERT INTO chaebi_log.unscrubbed AS marked VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET n = marked.n + 1',
  ),
  /** A row, unless something was erased after the mark had counted to `n`. */
  markScrubbed: statement<[n: number], { n: number }>(
    'markScrubbed',
    'DELETE FROM chaebi_log.unscrubbed WHERE n = $1 RETURNING n',
  ),
  /** Of two nodes the one that is further on has it. */
  saveSnapshot: statement<[seq: number, hash: string, codeVersion: string, board: string, digest: string]>(
    'saveSnapshot',
    `INSERT INTO chaebi_log.snapshot AS kept VALUES (1, $1, $2, $3, $4, $5)
     ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, code_version = excluded.code_version,
       board = excluded.board, digest = excluded.digest WHERE excluded.seq >= kept.seq`,
  ),
  tell: statement<[news: readonly string[]]>(
    'tell',
    `SELECT pg_notify('${NEWS_CHANNEL}', said) FROM unnest($1::text[]) AS said`,
  ),
  scrubAlone: statement<[], { alone: boolean }>('scrubAlone', `SELECT pg_try_advisory_lock(${SCRUB_LOCK}) AS alone`),
  scrubNoMore: statement<[]>('scrubNoMore', `SELECT pg_advisory_unlock(${SCRUB_LOCK})`),
  serve: statement<[]>('serve', `SELECT pg_advisory_lock_shared(${SERVER_LOCK})`),
  serveAlone: statement<[], { alone: boolean }>(
    'serveAlone',
    `SELECT pg_try_advisory_xact_lock(${SERVER_LOCK}) AS alone`,
  ),
}

type Column = readonly (string | null)[]
type Columns<Count extends number, Made extends Column[] = []> = Made['length'] extends Count
  ? Made
  : Columns<Count, [...Made, Column]>

/** Writes both files anew, so that nothing is in them but what is in the tables; says how many dead rows had to be kept. */
export const REWRITE = 'VACUUM (FULL, VERBOSE) chaebi_log.text, chaebi_log.receipt'
export const REWRITTEN_TABLES = 2
/** While it waits for its locks, everybody waits behind it who reads a text: not for long. What it then takes it gets. */
export const BARELY_WAIT = "SET lock_timeout = '200ms'; SET statement_timeout = 0"
export const WAIT_AGAIN = 'RESET lock_timeout; RESET statement_timeout'
/** The files of the write-ahead log that hold what was erased are free to be written over after these. */
export const PUT_WAL_BEHIND = ['SELECT pg_switch_wal()', 'CHECKPOINT']
