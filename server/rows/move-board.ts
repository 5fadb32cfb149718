import { soundLog } from '#server/board/sound-log.ts'
import type { Anchor } from '#server/log/anchor.ts'
import type { LogPlace } from '#server/log/open-log.ts'
import { nameOf } from '#server/log/postgres-connection.ts'
import { refusing } from '#server/log/postgres-fitness.ts'
import { refuseMoved } from './moved-before.ts'
import { copyRows } from './copy-rows.ts'
import { heldPostgresRows, newPostgresRows } from './postgres-rows.ts'
import { heldSqliteRows, newSqliteRows } from './sqlite-rows.ts'

/**
 * Moves a board, with its accounts and the secret of its sessions, to an empty place, where it goes on as the same log;
 * gives its head. Both ends are verified. What stays behind is a copy: a server that is started on it serves another log.
 * Throws {@link StartRefused} and {@link LogRefused} with nothing moved, as where a server is on it.
 */
export async function moveBoard(from: LogPlace, to: LogPlace): Promise<Anchor> {
  const { anchor } = await soundLog(from)
  await refuseMoved(from, to)
  const database = from.databaseUrl ?? to.databaseUrl
  await (database === undefined ? move(from, to) : refusing(nameOf(database), () => move(from, to)))
  return (await soundLog(to, [anchor])).anchor
}

async function move(from: LogPlace, to: LogPlace): Promise<void> {
  await using source = await (from.databaseUrl === undefined
    ? heldSqliteRows(from.dataDir)
    : heldPostgresRows(from.databaseUrl))
  await using target = await (to.databaseUrl === undefined
    ? newSqliteRows(to.dataDir)
    : newPostgresRows(to.databaseUrl))
  await copyRows(source, target)
  await target.setSecret(await source.secret())
  // Before the new one is there, so that there are never two that go on as the same log.
  await source.markCopy()
  await source.commit()
  await target.commit()
}
