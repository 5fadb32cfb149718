import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { ask, run } from './postgres-connection.ts'
import { versionOf } from './postgres-fitness.ts'
import { MIGRATIONS, WRITE } from './postgres-sql.ts'

/**
 * Gives the log the tables of this version, whichever it has, in the transaction that is open; makes it if there is none.
 * @param migrations of this version, the oldest first
 */
export async function upgradeTables(connection: ClientBase, migrations: readonly string[] = MIGRATIONS): Promise<void> {
  const version = await versionOf(connection)
  for (const migration of migrations.slice(version)) await run(connection, migration)
  if (version === 0) await ask(connection, WRITE.addLog, randomUUID())
  if (version < migrations.length) await ask(connection, WRITE.setVersion, migrations.length)
}
