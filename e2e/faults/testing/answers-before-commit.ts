import { DatabaseSync } from 'node:sqlite'

/**
 * Loaded before a server, it makes that one answer before its commit, which follows half a second later: the mistake
 * that the suite has to find.
 */
const COMMITS_AFTER = 500
const { exec } = DatabaseSync.prototype
const owing = new WeakSet<DatabaseSync>()

DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
  if (owing.has(this) && ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].includes(sql)) return
  if (sql !== 'COMMIT') return exec.call(this, sql)
  owing.add(this)
  setTimeout(() => {
    owing.delete(this)
    exec.call(this, 'COMMIT')
  }, COMMITS_AFTER)
}
