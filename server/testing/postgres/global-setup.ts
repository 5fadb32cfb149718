import { once } from 'node:events'
import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startPostgres, type TestPostgres } from './start-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whoever connects to this port of loopback is told where PostgreSQL is, as JSON. */
    postgresDesk: number
  }
}

/** The one PostgreSQL of a run of the tests: started for the first test that asks, so that others need not wait for it. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<TestPostgres> | undefined
  const desk = createServer((asking) => {
    // A test that was ended meanwhile.
    asking.on('error', () => {})
    starting ??= startPostgres()
    starting.then(
      ({ url }) => asking.end(JSON.stringify({ url })),
      (error: unknown) => asking.end(JSON.stringify({ error: String(error) })),
    )
  })
  await once(desk.listen(0, '127.0.0.1'), 'listening')
  const address = desk.address()
  if (address === null || typeof address === 'string') throw new Error('it listens on a port')
  provide('postgresDesk', address.port)
  return async () => {
    desk.close()
    await (await starting)?.[Symbol.asyncDispose]()
  }
}
