import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { AccountsRefused } from './accounts-refused.ts'

const SECRET = /^[A-Za-z0-9_-]{43}$/

/**
 * The secret that signs session cookies: made once, readable by the server's user alone. It lies beside the database,
 * not in it, so that whoever can only write the database can't make a cookie. Throws {@link AccountsRefused}.
 */
export function readOrCreateSecret(file: string): string {
  try {
    const secret = randomBytes(32).toString('base64url')
    writeFileSync(file, secret, { flag: 'wx', mode: 0o600, flush: true })
    return secret
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (!SECRET.test(secret)) throw new AccountsRefused('bad-secret', file)
  return secret
}
