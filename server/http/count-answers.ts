import type { RequestHandler, Response } from 'express'
import type { Metrics } from '#server/metrics/metrics.ts'

/** Counts what was refused, and why, when the answer has gone out. */
export const countAnswers =
  ({ refused }: Pick<Metrics, 'refused'>): RequestHandler =>
  (_request, response, next) => {
    response.once('finish', () => {
      const kind = refusedAs(response)
      if (kind !== null) refused(kind)
    })
    next()
  }

/** Has an answer counted as a refusal of this kind. */
export function noteRefusal({ locals }: Response, kind: string): void {
  locals['refused'] = kind
}

function refusedAs({ locals, statusCode }: Response): string | null {
  const noted: unknown = locals['refused']
  if (typeof noted === 'string') return noted
  if (statusCode === 503) return 'unavailable'
  return statusCode >= 500 ? 'failed' : null
}
