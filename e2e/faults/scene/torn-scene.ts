import { type DatabaseLine, startDatabaseLine } from '#server/testing/postgres/database-line.ts'
import type { Setting } from '../fault.ts'
import { postgresGround } from './ground.ts'
import { openScene, type Scene } from './scene.ts'

/** Servers on one database, of which the first reaches it by a line that can be disturbed. */
export async function openTornScene(
  summit: Setting['summit'],
  count: number,
): Promise<{ scene: Scene; line: DatabaseLine } & AsyncDisposable> {
  await using opening = new AsyncDisposableStack()
  const ground = opening.use(await postgresGround(summit))
  const line = opening.use(await startDatabaseLine(ground.url))
  const nodes = Array.from({ length: count }, (_, place) =>
    place === 0 ? { settings: { DATABASE_URL: line.url } } : {},
  )
  const scene = opening.use(await openScene(summit, ground, { nodes }))
  const open = opening.move()
  return { scene, line, [Symbol.asyncDispose]: () => open.disposeAsync() }
}
