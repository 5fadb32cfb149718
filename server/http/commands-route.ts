import { Router } from 'express'
import { asksForProof } from '#shared/board/review/signing.ts'
import { submissionSchema } from '#shared/protocol/http.ts'
import { createCommandLimits } from './command-limits.ts'
import { body, spokenProtocol } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { addressOf, route } from './route.ts'
import { SIGNED_OUT, signedIn } from './signed-in.ts'

/** `POST /api/commands`: the one way to change the board. */
export function commandsRoute({
  liveBoard,
  accounts,
  config,
}: Pick<Parts, 'liveBoard' | 'accounts' | 'config'>): Router {
  const limits = createCommandLimits(config.limits)
  return Router().post(
    '/commands',
    route(
      { by: signedIn(accounts), protocol: spokenProtocol, submission: body(submissionSchema) },
      async ({ by, submission: { person, command, client } }, response, request) => {
        if (person !== by.personId) return refuse(response, SIGNED_OUT, command.id)
        const seconds = await limits.take(person, addressOf(request))
        if (seconds > 0) return refuse(response, { kind: 'wait', seconds }, command.id)
        const proved = asksForProof(command) ? await accounts.sessionNow(request.headers.cookie) : by
        if (proved === null) return refuse(response, SIGNED_OUT, command.id)
        const { authenticatedAt } = proved
        const outcome = await liveBoard.submit({ command, client, person, authenticatedAt })
        if (outcome.outcome === 'refused') return refuse(response, outcome.refusal, outcome.commandId)
        await limits.accepted(person)
        response.json(outcome)
      },
    ),
  )
}
