import { ConnectionLost } from '#server/log/postgres-connection.ts'

/** Of the operating system. */
const NOT_REACHED = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
/** Of PostgreSQL: connections, resources, being told to end or starting, a replica; waiting for too long. */
const NOT_SERVED = /^(08...|53...|57P0.|58...|25006|55P03|57014)$/
/** Of the driver, which gives its own errors no code. */
const CUT_OFF = /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/

/** Whether the database of the accounts could not be asked, and may be asked again; the library may have wrapped that. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof ConnectionLost) return true
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return NOT_REACHED.test(code) || NOT_SERVED.test(code) || CUT_OFF.test(error.message) || isDatabaseAway(error.cause)
}
