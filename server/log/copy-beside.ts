import { copyDatabase } from './copy-database.ts'

/**
 * Copies the database `file` beside it before its tables are changed: to `<file>.version-<version>.<time>`, which is there
 * only when it is complete, and replaces nothing. Gives that name. Throws what kept it from being made.
 */
export async function copyBeside(file: string, version: number): Promise<string> {
  const target = `${file}.version-${version}.${new Date().toISOString().replaceAll(':', '-')}`
  await copyDatabase(file, target, async () => {})
  return target
}
