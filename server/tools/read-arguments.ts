import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { ToolRefused } from './run-tool.ts'

/**
 * The command line of a tool: its options, and at most `names` names beside them.
 * @param usage what to say of one that can't be understood
 * @throws {ToolRefused}
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(options: Options, names: number, usage: string) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: names > 0, strict: true })
    if (positionals.length <= names) return { values, positionals }
  } catch (error) {
    const isUnderstood = !(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    if (isUnderstood) throw error
  }
  throw new ToolRefused(usage, 2)
}
