import { Router } from 'express'
import {
  type PairingBegun,
  type PairingPolled,
  pairingPollSchema,
  wallApproveSchema,
  wallBeginSchema,
  type WallFound,
  wallLookupSchema,
} from '#shared/protocol/accounts.ts'
import { body, spokenProtocol } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { addressOf, route } from './route.ts'
import { SIGNED_OUT, withRightTo } from './signed-in.ts'

/** Pairing a wall, as televisions do it: the screen begins and polls, somebody with the right looks up and approves. */
export function wallRoute({ accounts, liveBoard }: Pick<Parts, 'accounts' | 'liveBoard'>): Router {
  const { wallPairing } = accounts
  const approver = withRightTo('wall.pair', liveBoard, accounts)

  return Router()
    .post(
      '/wall/begin',
      route({ asked: body(wallBeginSchema) }, async ({ asked: { screen } }, response, request) => {
        const begun = await wallPairing.begin(screen, addressOf(request))
        if (!begun.ok) return refuse(response, begun.refusal)
        const { code, pollToken, expiresAt } = begun
        response.json({ code, pollToken, expiresAt } satisfies PairingBegun)
      }),
    )
    .post(
      '/wall/poll',
      route({ asked: body(pairingPollSchema) }, async ({ asked: { pollToken } }, response) => {
        const polled = await wallPairing.poll(pollToken)
        if (polled.state !== 'approved') return response.json(polled satisfies PairingPolled)
        const answer: PairingPolled = { state: 'approved', person: polled.session.personId }
        return response.append('Set-Cookie', polled.cookies).json(answer)
      }),
    )
    .post(
      '/wall/lookup',
      route({ by: approver, asked: body(wallLookupSchema) }, async ({ by, asked: { code } }, response) => {
        const found = await wallPairing.lookUp(code, by.personId)
        if (!found.ok) return refuse(response, found.refusal)
        const { pairingId, device: screen, expiresAt } = found
        response.json({ pairingId, screen, expiresAt } satisfies WallFound)
      }),
    )
    .post(
      '/wall/approve',
      route(
        { by: approver, protocol: spokenProtocol, asked: body(wallApproveSchema) },
        async ({ by, asked: { pairingId, person, command, client } }, response) => {
          if (person !== by.personId) return refuse(response, SIGNED_OUT, command.id)
          if (command.type !== 'wall.pair')
            return refuse(response, { kind: 'invalid', rule: 'schema', paths: ['command.type'] })
          const kept = await wallPairing.keepFor(pairingId, command.id)
          if (!kept.ok) return refuse(response, kept.refusal)
          try {
            const outcome = await liveBoard.submit({ command, client, person })
            if (outcome.outcome === 'refused') return refuse(response, outcome.refusal, outcome.commandId)
            // What was accepted under this id may have been something else: its texts, and so its fingerprint, erased.
            if ((liveBoard.board().persons[command.id]?.screen ?? null) === null)
              return refuse(response, { kind: 'invalid', rule: 'command-id-reused', id: command.id }, command.id)
            // The command has admitted a person named after itself; the screen becomes that person, not the approver.
            const approved = await wallPairing.approve(pairingId, command.id)
            return approved.ok ? response.json(outcome) : refuse(response, approved.refusal)
          } finally {
            await wallPairing.giveBack(pairingId, command.id)
          }
        },
      ),
    )
}
