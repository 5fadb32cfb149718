import { type Response, Router } from 'express'
import { FRESH_FOR } from '#shared/board/review/signing.ts'
import type { Confirmed } from '#shared/protocol/accounts.ts'
import {
  passkeyBeginSchema,
  passkeyProofBeginSchema,
  passkeyProofSchema,
  passkeyRegisterSchema,
  passkeyRemoveSchema,
} from '#shared/protocol/passkeys.ts'
import { body } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { route } from './route.ts'
import { SIGNED_OUT, signedIn } from './signed-in.ts'

/**
 * `/api/passkeys`: one's own, added with the password, listed and removed. `POST /api/confirm-passkey`: one of them
 * instead of the password, before a step that asks for it.
 */
export function passkeysRoute({ accounts }: Pick<Parts, 'accounts'>): Router {
  const by = signedIn(accounts)
  const answerWithList = async (response: Response, personId: string) => {
    response.json(await accounts.passkeysOf(personId))
  }
  return Router()
    .get(
      '/passkeys',
      route({ by }, ({ by: { personId } }, response) => answerWithList(response, personId)),
    )
    .post(
      '/passkeys/begin',
      route({ by, asked: body(passkeyBeginSchema) }, async ({ by: asker, asked }, response, { headers }) => {
        const confirmed = await accounts.confirmPassword(headers.cookie, asked.password)
        // Signed out in this very moment, at another of their windows.
        if (confirmed === null) return refuse(response, SIGNED_OUT)
        if (!confirmed.ok) return refuse(response, confirmed.refusal)
        const begun = await accounts.beginPasskey(asker)
        return begun.ok ? response.json(begun.options) : refuse(response, begun.refusal)
      }),
    )
    .post(
      '/passkeys/register',
      route({ by, asked: body(passkeyRegisterSchema) }, async ({ by: asker, asked }, response) => {
        const added = await accounts.addPasskey(asker, asked)
        return added.ok ? answerWithList(response, asker.personId) : refuse(response, added.refusal)
      }),
    )
    .post(
      '/passkeys/remove',
      route({ by, asked: body(passkeyRemoveSchema) }, async ({ by: asker, asked }, response) => {
        const removed = await accounts.removePasskey(asker, asked.passkey)
        return removed.ok ? answerWithList(response, asker.personId) : refuse(response, removed.refusal)
      }),
    )
    .post(
      '/confirm-passkey/begin',
      route({ by, nothing: body(passkeyProofBeginSchema) }, async ({ by: asker }, response) => {
        const begun = await accounts.beginPasskeyProof(asker)
        return begun.ok ? response.json(begun.options) : refuse(response, begun.refusal)
      }),
    )
    .post(
      '/confirm-passkey',
      route({ by, proof: body(passkeyProofSchema) }, async ({ proof }, response, { headers }) => {
        const confirmed = await accounts.confirmPasskey(headers.cookie, proof)
        if (confirmed === null) return refuse(response, SIGNED_OUT)
        if (!confirmed.ok) return refuse(response, confirmed.refusal)
        return response.json({ freshFor: FRESH_FOR } satisfies Confirmed)
      }),
    )
}
