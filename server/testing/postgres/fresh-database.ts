import { connect } from 'node:net'
import { json } from 'node:stream/consumers'
import { inject } from 'vitest'
import { createDatabase, type TestDatabase } from './create-database.ts'

let asked: Promise<string> | undefined

/** An empty database on the PostgreSQL of this run of the tests, which the first call starts. */
export async function freshDatabase(): Promise<TestDatabase> {
  asked ??= askForServer()
  return createDatabase(await asked)
}

async function askForServer(): Promise<string> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what global-setup.ts says
  const told = (await json(connect(inject('postgresDesk'), '127.0.0.1'))) as { url: string } | { error: string }
  if ('error' in told) throw new Error(told.error)
  return told.url
}
