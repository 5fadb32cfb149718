import { Router } from 'express'
import { FRESH_FOR } from '#shared/board/review/signing.ts'
import { confirmPasswordSchema, type Confirmed, signInSchema, signOutSchema } from '#shared/protocol/accounts.ts'
import { meOf } from './me-route.ts'
import { body } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { addressOf, route } from './route.ts'
import { signedIn } from './signed-in.ts'

/** `POST /api/sign-in`, `POST /api/confirm-password` and `POST /api/sign-out`. */
export const signInRoute = ({ accounts, config }: Pick<Parts, 'accounts' | 'config'>): Router =>
  Router()
    .post(
      '/sign-in',
      route({ credentials: body(signInSchema) }, async ({ credentials }, response, request) => {
        const entered = await accounts.signIn(credentials, addressOf(request))
        if (!entered.ok) return refuse(response, entered.refusal)
        response.append('Set-Cookie', entered.cookies).json(meOf(entered.session, config))
      }),
    )
    .post(
      '/confirm-password',
      route(
        { by: signedIn(accounts), asked: body(confirmPasswordSchema) },
        async ({ asked: { password } }, response, { headers }) => {
          const confirmed = await accounts.confirmPassword(headers.cookie, password)
          // Signed out in this very moment, at another of their windows.
          if (confirmed === null) return refuse(response, { kind: 'forbidden', rule: 'signed-out' })
          if (!confirmed.ok) return refuse(response, confirmed.refusal)
          return response.json({ freshFor: FRESH_FOR } satisfies Confirmed)
        },
      ),
    )
    .post(
      '/sign-out',
      route({ nothing: body(signOutSchema) }, async (_, response, { headers }) => {
        const cookies = await accounts.signOut(headers.cookie)
        response.append('Set-Cookie', cookies).json(meOf(null, config))
      }),
    )
