import { DatabaseSync } from 'node:sqlite'

/** Loaded before a server, it makes that one forget what it has answered: a command that comes again is decided again. */
const { prepare } = DatabaseSync.prototype

DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string) {
  const forgetful = sql
    .replace('FROM receipt WHERE', 'FROM receipt WHERE 0 AND')
    .replace('INSERT INTO receipt', 'INSERT OR REPLACE INTO receipt')
  return prepare.call(this, forgetful)
}
