import * as fc from 'fast-check'
import type * as z from 'zod/mini'
import type { Board } from '#shared/board/board.ts'
import { commandSchema } from '#shared/board/command.ts'
import {
  confirmPasswordSchema,
  linkLookupSchema,
  linkRedeemSchema,
  newLinkSchema,
  pairingPollSchema,
  remoteApproveSchema,
  remoteBeginSchema,
  signInSchema,
  wallApproveSchema,
  wallBeginSchema,
  wallLookupSchema,
} from '#shared/protocol/accounts.ts'
import { changesQuerySchema, historyQuerySchema, rangeQuerySchema, submissionSchema } from '#shared/protocol/http.ts'
import { minutesQuerySchema } from '#shared/protocol/minutes.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { arbitraryOf, unfitting, type Words } from './arbitrary-of.ts'

/** One request: whoever sends it brings their cookie, and stamps what `command` says. */
export type Asked = {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
  /** To be sent as a command of theirs on the board as it is, in an envelope that fits. */
  command?: unknown
}

const POSTS: readonly (readonly [path: string, schema: z.ZodMiniType, weight: number])[] = [
  ['/api/commands', submissionSchema, 4],
  ['/api/link/lookup', linkLookupSchema, 2],
  ['/api/link/redeem', linkRedeemSchema, 2],
  ['/api/links', newLinkSchema, 2],
  ['/api/wall/begin', wallBeginSchema, 2],
  ['/api/wall/poll', pairingPollSchema, 2],
  ['/api/wall/lookup', wallLookupSchema, 2],
  ['/api/wall/approve', wallApproveSchema, 2],
  ['/api/remote/begin', remoteBeginSchema, 2],
  ['/api/remote/poll', pairingPollSchema, 2],
  ['/api/remote/approve', remoteApproveSchema, 2],
  // Each of these costs a password's hash.
  ['/api/sign-in', signInSchema, 1],
  ['/api/confirm-password', confirmPasswordSchema, 1],
]
/** Takes the session away from whoever sends it, so only strangers do. */
export const SIGN_OUT = '/api/sign-out'

const GETS: readonly (readonly [path: string, schema: z.ZodMiniType | null])[] = [
  ['/api/changes', changesQuerySchema],
  ['/api/changes', rangeQuerySchema],
  ['/api/changes', historyQuerySchema],
  ['/api/reviews/{id}/minutes', minutesQuerySchema],
  ['/api/board', null],
  ['/api/me', null],
  ['/api/occasion', null],
  ['/api/health', null],
  ['/metrics', null],
  ['/healthz', null],
  ['/readyz', null],
  ['/{id}', null],
]

/** What is on a board, in the words by which it is asked for. */
export function wordsOf(board: Board, persons: readonly string[]): Words {
  const { sessions, workstreams, items, delegations, participations, venues, reviews, requests } = board
  const things = {
    session: sessions,
    workstream: workstreams,
    item: items,
    delegation: delegations,
    participation: participations,
    venue: venues,
    review: reviews,
    request: requests,
  }
  const ids = Object.values(things).flatMap((each) => Object.keys(each))
  const refs = Object.entries(things).flatMap(([kind, each]) => Object.keys(each).map((id) => `${kind}:${id}`))
  const fields = Object.entries(things).map(([kind, each]) => [kind, Object.keys(each)] as const)
  const filled = fields.filter(([, known]) => known.length > 0)
  return {
    anywhere: [...ids, ...refs, board.position.log, ...persons, '홍길동', 'KR', 'ko', 'Asia/Seoul', 'true'],
    in: { ...Object.fromEntries(filled), person: persons, assignee: persons },
  }
}

/** Requests of every kind, most of which nearly fit. */
export function requestsAbout(words: Words): fc.Arbitrary<Asked> {
  const json = { 'content-type': 'application/json' }
  const commands = arbitraryOf(commandSchema, words).map((command): Asked => ({
    method: 'POST',
    path: '/api/commands',
    headers: json,
    command,
  }))
  const posts = fc.oneof(
    ...POSTS.map(([path, schema, weight]) => ({
      weight,
      arbitrary: fc
        .oneof({ weight: 20, arbitrary: arbitraryOf(schema, words) }, { weight: 1, arbitrary: unfitting })
        .map((body): Asked => ({ method: 'POST', path, headers: json, body: JSON.stringify(inProtocol(body)) })),
    })),
  )
  const gets = fc.oneof(
    ...GETS.map(([path, schema]) =>
      fc
        .tuple(fc.constantFrom(...words.anywhere), schema === null ? unfitting : arbitraryOf(schema, words))
        .map(([id, query]): Asked => {
          const address = path.replace('{id}', encodeURIComponent(id.toWellFormed()))
          return { method: 'GET', path: `${address}?${queryString(query)}`, headers: {} }
        }),
    ),
  )
  const odd = fc
    .tuple(
      fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
      fc.oneof(fc.constantFrom(...POSTS.map(([path]) => path)), fc.webPath()),
      fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain', 'multipart/form-data', ''),
      fc.constantFrom('identity', 'gzip', 'br', 'x'),
      fc.string({ unit: 'binary' }),
    )
    .map(([method, path, type, encoding, body]): Asked => ({
      method,
      path,
      headers: { 'content-type': type, 'content-encoding': encoding },
      ...(method === 'HEAD' ? {} : { body }),
    }))
  return fc.oneof(
    { weight: 12, arbitrary: commands },
    { weight: 8, arbitrary: posts },
    { weight: 5, arbitrary: gets },
    { weight: 1, arbitrary: odd },
  )
}

/** One of another protocol would be told so, and nothing else of it would be looked at. */
const inProtocol = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'protocol' in body && typeof body.protocol === 'number'
    ? { ...body, protocol: PROTOCOL }
    : body

function queryString(query: unknown): string {
  if (typeof query !== 'object' || query === null) return encodeURIComponent(String(query).toWellFormed())
  return Object.entries(query)
    .map(
      ([name, value]) =>
        `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(String(value).toWellFormed())}`,
    )
    .join('&')
}
