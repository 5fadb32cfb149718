import { Router } from 'express'
import {
  type PairingBegun,
  type PairingPolled,
  pairingPollSchema,
  remoteApproveSchema,
  remoteBeginSchema,
} from '#shared/protocol/accounts.ts'
import { body, spokenProtocol } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { addressOf, route } from './route.ts'
import { withRightTo } from './signed-in.ts'

/**
 * Pairing a phone as the remote of a review's stage: the phone begins and polls, somebody who conducts the review types
 * the code that it shows. Nothing that a wall shows lets anybody in: it may be photographed.
 */
export function remoteRoute({ accounts, liveBoard }: Pick<Parts, 'accounts' | 'liveBoard'>): Router {
  const { remotePairing } = accounts
  const approver = withRightTo('remote.pair', liveBoard, accounts)

  return Router()
    .post(
      '/remote/begin',
      route({ nothing: body(remoteBeginSchema) }, (_, response, request) => {
        const begun = remotePairing.begin(null, addressOf(request))
        if (!begun.ok) return refuse(response, begun.refusal)
        const { code, pollToken, expiresAt } = begun
        response.json({ code, pollToken, expiresAt } satisfies PairingBegun)
      }),
    )
    .post(
      '/remote/poll',
      route({ asked: body(pairingPollSchema) }, async ({ asked: { pollToken } }, response) => {
        const polled = await remotePairing.poll(pollToken)
        if (polled.state !== 'approved') return response.json(polled satisfies PairingPolled)
        const answer: PairingPolled = { state: 'approved', person: polled.session.personId }
        return response.append('Set-Cookie', polled.cookies).json(answer)
      }),
    )
    .post(
      '/remote/approve',
      route(
        { by: approver, protocol: spokenProtocol, asked: body(remoteApproveSchema) },
        async ({ by, asked: { code, command, client } }, response) => {
          if (command.type !== 'remote.pair')
            return refuse(response, { kind: 'invalid', rule: 'schema', paths: ['command.type'] })
          const found = remotePairing.lookUp(code, by.personId)
          if (!found.ok) return refuse(response, found.refusal)
          const outcome = await liveBoard.submit({ command, client, person: by.personId })
          if (outcome.outcome === 'refused') return refuse(response, outcome.refusal, outcome.commandId)
          // The command has admitted a person named after itself; the phone becomes that person, not the approver.
          const approved = await remotePairing.approve(found.pairingId, command.id)
          return approved.ok ? response.json(outcome) : refuse(response, approved.refusal)
        },
      ),
    )
}
