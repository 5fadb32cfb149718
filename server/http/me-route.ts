import { Router } from 'express'
import type { Me } from '#shared/protocol/http.ts'
import type { AccountSession } from '#server/accounts/account-session.ts'
import type { Parts } from './parts.ts'
import { route } from './route.ts'

/** Who is at the other end, and how they reach us. */
export const meOf = (session: AccountSession | null, { plainHttp }: Parts['config']): Me => ({
  person: session?.personId ?? null,
  kind: session?.kind ?? null,
  plainHttp,
})

/** `GET /api/me`: answers everybody, signed in or not. */
export const meRoute = ({ accounts, config }: Pick<Parts, 'accounts' | 'config'>): Router =>
  Router().get(
    '/me',
    route({}, async (_, response, { headers }) => {
      response.json(meOf(await accounts.sessionOf(headers.cookie), config))
    }),
  )
