import { DatabaseError } from 'pg'
import type { NotCommittedReason } from './log-store.ts'
import { LogUnavailable } from './log-unavailable.ts'
import { ConnectionLost } from './postgres-connection.ts'

const DISK_FULL = '53100'
/** Lock timeout, statement timeout, deadlock, serialization failure. */
const BUSY = ['55P03', '57014', '40P01', '40001']
/** Connections, resources, the operator's interventions (stopping, starting, cut off while idle), I/O errors, a replica. */
const UNAVAILABLE = /^(08|53|57P|58)|^25P03$|^25006$/

/** Why the server or the line didn't allow it; undefined if the error is of no such kind, and so a bug or damage. */
export function hindrance(error: unknown): NotCommittedReason | undefined {
  if (error instanceof ConnectionLost || error instanceof LogUnavailable) return 'unavailable'
  const code = error instanceof DatabaseError ? error.code : undefined
  if (code === undefined) return undefined
  if (code === DISK_FULL) return 'full'
  if (BUSY.includes(code)) return 'busy'
  return UNAVAILABLE.test(code) ? 'unavailable' : undefined
}

/** After a lost line, a lack of anything, an end, an I/O error or a panic, it may have committed just before. */
const IN_DOUBT = /^(08|53|57P|58|XX)/

/** Whether the server says, in answer to a COMMIT, that it is rolled back. By code: the severity is in its language. */
export const isRolledBack = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code !== undefined && !IN_DOUBT.test(error.code)

/** Whether this role may not do it. */
export const isForbidden = (error: unknown): boolean =>
  error instanceof DatabaseError && /^(42501|28...)$/.test(error.code ?? '')
