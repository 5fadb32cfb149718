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
import { SIGNED_OUT, withRightTo } from './signed-in.ts'

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
      route({ nothing: body(remoteBeginSchema) }, async (_, response, request) => {
        const begun = await remotePairing.begin(null, addressOf(request))
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
        async ({ by, asked: { code, person, command, client } }, response) => {
          if (person !== by.personId) return refuse(response, SIGNED_OUT, command.id)
          if (command.type !== 'remote.pair')
            return refuse(response, { kind: 'invalid', rule: 'schema', paths: ['command.type'] })
          const found = await remotePairing.lookUp(code, by.personId)
          if (!found.ok) return refuse(response, found.refusal)
          const kept = await remotePairing.keepFor(found.pairingId, command.id)
          if (!kept.ok) return refuse(response, kept.refusal)
          try {
            const outcome = await liveBoard.submit({ command, client, person, authenticatedAt: by.authenticatedAt })
            if (outcome.outcome === 'refused') return refuse(response, outcome.refusal, outcome.commandId)
            // What was accepted under this id may have been something else: its texts, and so its fingerprint, erased.
            if ((liveBoard.board().persons[command.id]?.remote ?? null) === null)
              return refuse(response, { kind: 'invalid', rule: 'command-id-reused', id: command.id }, command.id)
            // The command has admitted a person named after itself; the phone becomes that person, not the approver.
            const approved = await remotePairing.approve(found.pairingId, command.id)
            return approved.ok ? response.json(outcome) : refuse(response, approved.refusal)
          } finally {
            await remotePairing.giveBack(found.pairingId, command.id)
          }
        },
      ),
    )
}
