import { AccountsRefused } from './accounts/accounts-refused.ts'
import { LogRefused } from './log/log-refused.ts'
import { SettingRefused, StartRefused } from './start-refused.ts'
import { SummitFileError } from './summits/summit-file-error.ts'

const REFUSALS = [StartRefused, LogRefused, AccountsRefused, SummitFileError]

/**
 * What to tell the operator of a start that was refused, and the exit code: 2 for a wrong setting, else 1.
 * Null for an error that is none of the refusals, and so a bug.
 */
export function refusedStart(error: unknown): { message: string; exitCode: number } | null {
  if (!(error instanceof Error) || !REFUSALS.some((refusal) => error instanceof refusal)) return null
  return { message: error.message, exitCode: error instanceof SettingRefused ? 2 : 1 }
}
