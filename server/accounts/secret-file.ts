import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { AccountsRefused } from './accounts-refused.ts'

export const newSecret = (): string => randomBytes(32).toString('base64url')
export const isSecret = (value: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(value)

/**
 * The secret that signs session cookies: made once, readable by the server's user alone. It lies beside the database,
 * not in it, so that whoever can only write the database can't make a cookie. Throws {@link AccountsRefused}.
 */
export function readOrCreateSecret(file: string): string {
  try {
    const secret = newSecret()
    writeFileSync(file, secret, { flag: 'wx', mode: 0o600, flush: true })
    return secret
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (!isSecret(secret)) throw new AccountsRefused('bad-secret', file)
  return secret
}
