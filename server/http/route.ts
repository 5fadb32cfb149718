import type { Request, RequestHandler, Response } from 'express'
import type { Refusal } from '#shared/board/refusal.ts'
import type { AccountRefusal } from '#shared/protocol/accounts.ts'
import { refuse } from './refusal-status.ts'

/** What a step has found in a request, or why the request goes no further. */
export type Found<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal | AccountRefusal }

/** One thing that a route has to know of a request before it can answer. */
export type Step<Value> = (request: Request) => Found<Value> | Promise<Found<Value>>

export const found = <Value>(value: Value): Found<Value> => ({ ok: true, value })
export const refusedStep = (refusal: Refusal): Found<never> => ({ ok: false, refusal })

/**
 * A route as a sentence: named steps, taken in the order in which they are written, and the answer to what they
 * found. The first refusal is the answer instead.
 */
export function route<Values extends Record<string, unknown>>(
  steps: { readonly [Name in keyof Values]: Step<Values[Name]> },
  answer: (values: Values, response: Response, request: Request) => unknown,
): RequestHandler {
  return async (request, response) => {
    const values: Partial<Values> = {}
    for (const name in steps) {
      const step = await steps[name](request)
      if (!step.ok) return refuse(response, step.refusal)
      values[name] = step.value
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every step has put its value there
    await answer(values as Values, response, request)
  }
}

/** Whom to count attempts against: the client as far as the trusted proxies tell. */
export const addressOf = ({ ip, socket }: Request): string => ip ?? socket.remoteAddress ?? ''
