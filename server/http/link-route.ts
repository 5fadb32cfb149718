import { Router } from 'express'
import {
  type Link,
  linkLookupSchema,
  linkRedeemSchema,
  type MadeLink,
  newLinkSchema,
} from '#shared/protocol/accounts.ts'
import { ADMISSION_LINK_LIFETIME } from '#server/accounts/links.ts'
import { meOf } from './me-route.ts'
import { body } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { route } from './route.ts'
import { withRightTo } from './signed-in.ts'

/** One-time links: made by an admin, looked at and used by whoever holds one. */
export const linkRoute = ({ accounts, liveBoard, config }: Pick<Parts, 'accounts' | 'liveBoard' | 'config'>): Router =>
  Router()
    .post(
      '/links',
      route(
        { by: withRightTo('person.admit', liveBoard, accounts), asked: body(newLinkSchema) },
        async ({ asked: { person: id } }, response) => {
          const person = liveBoard.board().persons[id]
          if (person === undefined) return refuse(response, { kind: 'not-found', of: `person:${id}` })
          if (person.screen !== null || person.remote !== null)
            return refuse(response, { kind: 'invalid', rule: 'is-a-wall' })
          const made: MadeLink = await accounts.createLink(id, 'set-password', ADMISSION_LINK_LIFETIME)
          response.json(made)
        },
      ),
    )
    .post(
      '/link/lookup',
      route({ link: body(linkLookupSchema) }, async ({ link: { token } }, response) => {
        const found = await accounts.lookUpLink(token)
        if (!found.ok) return refuse(response, found.refusal)
        const { personId, purpose, expiresAt, signInName } = found
        const name = liveBoard.texts.get(liveBoard.board().persons[personId]?.name ?? '')?.text ?? null
        response.json({ person: personId, name, purpose, expiresAt, signInName } satisfies Link)
      }),
    )
    .post(
      '/link/redeem',
      route({ link: body(linkRedeemSchema) }, async ({ link: { token, credentials } }, response) => {
        const entered =
          credentials === undefined ? await accounts.enterByLink(token) : await accounts.redeemLink(token, credentials)
        if (!entered.ok) return refuse(response, entered.refusal)
        response.append('Set-Cookie', entered.cookies).json(meOf(entered.session, config))
      }),
    )
