import { StartRefused } from '../start-refused.ts'

/** Why the accounts are not opened. */
export type AccountsProblem =
  | 'foreign'
  | 'corrupt'
  | 'newer'
  | 'bad-secret'
  | 'not-copied'
  | 'unreachable'
  | 'forbidden'

const ADVICE: Record<AccountsProblem, string> = {
  foreign: 'this file is not the accounts database of Chaebi. Check DATA_DIR, or move the file away.',
  corrupt: 'the accounts database is damaged. Restore a backup, or move it away and admit everybody anew by links.',
  newer: 'a newer version of Chaebi has written these accounts. Start that version or a later one.',
  'bad-secret': 'this is no secret of Chaebi. Restore it, or move it away: everybody then signs in once more.',
  'not-copied':
    'the accounts cannot be copied before their tables are brought up to date. Make room beside them, and let this user write there.',
  unreachable:
    'the database of the accounts cannot be reached. Check DATABASE_URL, and whether PostgreSQL runs and has it.',
  forbidden:
    'this user may not use the database, or not make or alter chaebi_accounts. Check DATABASE_URL; the user must own that schema and what is in it, or be allowed to create it.',
}

/** Opening the accounts was refused; file or database is as it was. The message says what to do. */
export class AccountsRefused extends StartRefused {
  override name = 'AccountsRefused'
  readonly problem: AccountsProblem

  constructor(problem: AccountsProblem, place: string, options?: ErrorOptions) {
    super(`${place}: ${ADVICE[problem]}`, options)
    this.problem = problem
  }
}
