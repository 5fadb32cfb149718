import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Head } from './hash-chain.ts'
import type { Generation } from './lineage.ts'
import type { Snapshot, StoredChange, StoredReceipt, StoredText } from './log-store.ts'

/** All SQL of the board on SQLite: the tables, the settings, and every statement. */

/** 'CHAE', at byte 68 of the file: by it another program's database is recognised without being opened. */
export const APPLICATION_ID = 0x43484145
export const SCHEMA_VERSION = 2

/** What a log has been called, the last one since it was last restored. A null at the end: a copy that nobody has served. */
const LOG_TABLE = `
  CREATE TABLE log (
    generation INTEGER PRIMARY KEY,
    id         TEXT UNIQUE,
    -- Up to this seq it is the same as under the id before.
    parted_at  INTEGER NOT NULL
  ) STRICT;
`

/** At most one row: something was erased, and its bytes may still be in the files. */
const UNSCRUBBED_TABLE = 'CREATE TABLE IF NOT EXISTS unscrubbed (only INTEGER PRIMARY KEY CHECK (only = 1)) STRICT;'

export const SCHEMA = `
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};

  ${LOG_TABLE}
  CREATE TABLE change (
    seq   INTEGER PRIMARY KEY,
    bytes TEXT NOT NULL,
    hash  TEXT NOT NULL
  ) STRICT;

  CREATE TABLE change_of (
    thing TEXT NOT NULL,
    seq   INTEGER NOT NULL REFERENCES change,
    PRIMARY KEY (thing, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE text (
    id       INTEGER PRIMARY KEY,
    ref      TEXT NOT NULL UNIQUE,
    of       TEXT NOT NULL,
    ministry TEXT,
    class    TEXT NOT NULL,
    text     TEXT NOT NULL,
    salt     TEXT NOT NULL
  ) STRICT;

  CREATE TABLE receipt (
    command_id  TEXT PRIMARY KEY,
    by          TEXT NOT NULL,
    client      TEXT NOT NULL,
    salt        TEXT,
    fingerprint TEXT,
    outcome     TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- At most one row. digest is the SHA-256 of board: SQLite itself doesn't notice a flipped bit.
  CREATE TABLE snapshot (
    only         INTEGER PRIMARY KEY CHECK (only = 1),
    seq          INTEGER NOT NULL,
    hash         TEXT NOT NULL,
    code_version TEXT NOT NULL,
    board        TEXT NOT NULL,
    digest       TEXT NOT NULL
  ) STRICT;

  ${UNSCRUBBED_TABLE}
`

/** The mark of a copy: whoever serves it has to draw an id. */
export const MARK_COPY = `
  INSERT INTO log (parted_at) SELECT (SELECT coalesce(max(seq), 0) FROM change)
  WHERE NOT EXISTS (SELECT 1 FROM log WHERE id IS NULL);
`

/**
 * From version 1 to 2, all or nothing. Version 1 did not mark its copies, so any file of it may be one; and it kept
 * fingerprints where no erasure would reach them.
 */
export const UPGRADE_FROM_1 = `
  BEGIN IMMEDIATE;
  ALTER TABLE log RENAME TO log_1;
  ${LOG_TABLE}
  INSERT INTO log (id, parted_at) SELECT id, 0 FROM log_1;
  DROP TABLE log_1;
  ${MARK_COPY}
  UPDATE receipt SET salt = NULL, fingerprint = NULL WHERE outcome ->> 'seqs' IS NULL;
  ${UNSCRUBBED_TABLE}
  INSERT OR IGNORE INTO unscrubbed VALUES (1);
  PRAGMA user_version = 2;
  COMMIT;
`

/** Holds for the file. Readers see the last commit and never wait for the writer, nor the writer for them. */
export const WAL = 'PRAGMA journal_mode = WAL'

/** Makes a copy complete by itself, with nothing that has to be kept beside it, and known as a copy. */
export const FINISH_COPY = `PRAGMA journal_mode = DELETE; ${MARK_COPY}`

/** Writes the whole file anew, so that nothing is left in it but what is in the tables. */
export const VACUUM = 'VACUUM'

/** Of the writing connection; these hold for a connection. */
export const WRITER_SETTINGS = `
  ${WAL};
  -- A commit is on the disk before it is answered.
  PRAGMA synchronous = FULL;
  -- macOS: a plain fsync leaves the bytes in the drive's cache.
  PRAGMA fullfsync = ON;
  PRAGMA secure_delete = ON;
  -- A rewrite of the file leaves no copy of the texts in a temporary directory.
  PRAGMA temp_store = MEMORY;
`

type Json = string

interface Query<Params extends SQLInputValue[], Row> {
  get(...params: Params): Row | undefined
  all(...params: Params): Row[]
  run(...params: Params): void
}

function prepare<Params extends SQLInputValue[], Row = never>(db: DatabaseSync, sql: string): Query<Params, Row> {
  const statement = db.prepare(sql)
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the statement selects, from STRICT tables
    get: (...params) => statement.get(...params) as Row | undefined,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
    all: (...params) => statement.all(...params) as Row[],
    run: (...params) => void statement.run(...params),
  }
}

const CHANGE = 'change.seq, change.bytes, change.hash'
const TEXT = 'ref, of, ministry, class, text, salt'
const RECEIPT = 'command_id AS commandId, by, client, salt, fingerprint, outcome'

/** Asked before anything else is prepared: a newer version may have other tables. */
export function schemaVersion(db: DatabaseSync): number {
  return prepare<[], { user_version: number }>(db, 'PRAGMA user_version').get()?.user_version ?? 0
}

/** Moves what the -wal file holds into the database, durably, and empties it; somebody who reads may prevent either. */
export function checkpoint(db: DatabaseSync): { moved: boolean; emptied: boolean } {
  type Done = { busy: number; log: number; checkpointed: number }
  const done = prepare<[], Done>(db, 'PRAGMA wal_checkpoint(TRUNCATE)').get()
  return { moved: done !== undefined && done.log === done.checkpointed, emptied: done?.busy === 0 }
}

/** Another number after every commit of another connection, and of no other. */
export function dataVersion(db: DatabaseSync): number {
  return prepare<[], { data_version: number }>(db, 'PRAGMA data_version').get()?.data_version ?? 0
}

export const readQueries = (db: DatabaseSync) => ({
  generations: prepare<[], Generation>(db, 'SELECT id, parted_at AS partedAt FROM log ORDER BY generation'),
  head: prepare<[], Head>(db, 'SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1'),
  changes: prepare<[after: number, upTo: number, limit: number], StoredChange>(
    db,
    `SELECT ${CHANGE} FROM change WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
  ),
  changesOf: prepare<[thing: string, before: number, limit: number], StoredChange>(
    db,
    `SELECT ${CHANGE} FROM change_of JOIN change USING (seq)
     WHERE change_of.thing = ? AND change_of.seq < ? ORDER BY change_of.seq DESC LIMIT ?`,
  ),
  texts: prepare<[refs: Json], StoredText>(
    db,
    `SELECT ${TEXT} FROM text WHERE ref IN (SELECT value FROM json_each(?))`,
  ),
  textsAfter: prepare<[id: number, limit: number], StoredText & { id: number }>(
    db,
    `SELECT id, ${TEXT} FROM text WHERE id > ? ORDER BY id LIMIT ?`,
  ),
  receipts: prepare<[commandIds: Json], StoredReceipt>(
    db,
    `SELECT ${RECEIPT} FROM receipt WHERE command_id IN (SELECT value FROM json_each(?))`,
  ),
  snapshot: prepare<[codeVersion: string], Snapshot & { digest: string }>(
    db,
    `SELECT seq, hash, code_version AS codeVersion, board, digest FROM snapshot JOIN change USING (seq, hash)
     WHERE code_version = ?`,
  ),
})

export const writeQueries = (db: DatabaseSync) => ({
  addLog: prepare<[id: string]>(db, 'INSERT INTO log (id, parted_at) VALUES (?, 0)'),
  nameCopy: prepare<[id: string]>(db, 'UPDATE log SET id = ? WHERE id IS NULL'),
  dropSnapshot: prepare<[]>(db, 'DELETE FROM snapshot'),
  addChange: prepare<[seq: number, bytes: string, hash: string]>(db, 'INSERT INTO change VALUES (?, ?, ?)'),
  addChangeOf: prepare<[things: Json, seq: number]>(
    db,
    'INSERT INTO change_of SELECT DISTINCT value, ?2 FROM json_each(?1)',
  ),
  addText: prepare<[ref: string, of: string, ministry: string | null, class_: string, text: string, salt: string]>(
    db,
    `INSERT INTO text (${TEXT}) VALUES (?, ?, ?, ?, ?, ?)`,
  ),
  eraseTexts: prepare<[refs: Json]>(db, 'DELETE FROM text WHERE ref IN (SELECT value FROM json_each(?))'),
  addReceipt: prepare<
    [commandId: string, by: string, client: string, salt: string | null, fingerprint: string | null, outcome: Json]
  >(db, 'INSERT INTO receipt VALUES (?, ?, ?, ?, ?, ?)'),
  eraseFingerprints: prepare<[commandIds: Json]>(
    db,
    `UPDATE receipt SET salt = NULL, fingerprint = NULL
     WHERE command_id IN (SELECT value FROM json_each(?))`,
  ),
  unscrubbed: prepare<[], { only: 1 }>(db, 'SELECT only FROM unscrubbed'),
  markUnscrubbed: prepare<[]>(db, 'INSERT OR IGNORE INTO unscrubbed VALUES (1)'),
  /** A row, unless another connection has committed after this {@link dataVersion}. */
  markScrubbed: prepare<[dataVersion: number], { only: 1 }>(
    db,
    'DELETE FROM unscrubbed WHERE (SELECT data_version FROM pragma_data_version) = ? RETURNING only',
  ),
  saveSnapshot: prepare<[seq: number, hash: string, codeVersion: string, board: Json, digest: string]>(
    db,
    'INSERT OR REPLACE INTO snapshot VALUES (1, ?, ?, ?, ?, ?)',
  ),
})
