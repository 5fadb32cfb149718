import type * as z from 'zod/mini'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { found, refusedStep, type Step } from './route.ts'

/** The body, as the schema has it. */
export const body = <Value>(schema: z.ZodMiniType<Value>): Step<Value> => parsed(schema, (request) => request.body)

/** The query string, as the schema has it. */
export const query = <Value>(schema: z.ZodMiniType<Value>): Step<Value> => parsed(schema, (request) => request.query)

const parsed =
  <Value>(schema: z.ZodMiniType<Value>, part: (request: Parameters<Step<Value>>[0]) => unknown): Step<Value> =>
  (request) => {
    const { success, data, error } = schema.safeParse(part(request))
    if (success) return found(data)
    const paths = error.issues.map(({ path }) => path.join('.')).slice(0, PATHS_NAMED)
    return refusedStep({ kind: 'invalid', rule: 'schema', paths })
  }

/** Enough to find the fault by; a hostile body may have thousands. */
const PATHS_NAMED = 20

/**
 * The protocol that a submission is written in. Looked at before the rest of it, which one of another version would
 * not fit: that client is to be told that it is old, not that it is wrong.
 */
export const spokenProtocol: Step<number> = ({ body: said }) => {
  const asked = protocolOf(said)
  return asked === null || asked === PROTOCOL
    ? found(PROTOCOL)
    : refusedStep({ kind: 'invalid', rule: 'protocol', speaks: PROTOCOL, asked })
}

const protocolOf = (said: unknown): number | null =>
  typeof said === 'object' && said !== null && 'protocol' in said && typeof said.protocol === 'number'
    ? said.protocol
    : null
