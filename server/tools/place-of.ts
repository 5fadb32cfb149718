import type { LogPlace } from '#server/log/open-log.ts'
import { ToolRefused } from './run-tool.ts'

/**
 * A place as the command line names it: `postgres://…`, or a data directory, before which `sqlite:` may stand.
 * @throws {ToolRefused}
 */
export function placeOf(named: string): LogPlace {
  if (!/^postgres(ql)?:/.test(named)) return { dataDir: named.replace(/^sqlite:/, ''), databaseUrl: undefined }
  // Not printed: there may be a password in it.
  if (!URL.canParse(named)) throw new ToolRefused('주소가 아닙니다 · This is no address of a database: postgres://…', 2)
  return { dataDir: '', databaseUrl: named }
}
