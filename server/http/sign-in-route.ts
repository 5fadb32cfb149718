import { Router } from 'express'
import { signInSchema, signOutSchema } from '#shared/protocol/accounts.ts'
import { meOf } from './me-route.ts'
import { body } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { addressOf, route } from './route.ts'

/** `POST /api/sign-in` and `POST /api/sign-out`. */
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
      '/sign-out',
      route({ nothing: body(signOutSchema) }, async (_, response, { headers }) => {
        const cookies = await accounts.signOut(headers.cookie)
        response.append('Set-Cookie', cookies).json(meOf(null, config))
      }),
    )
