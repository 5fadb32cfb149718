import { Router } from 'express'
import { MINUTE } from '#shared/board/instant.ts'
import { submissionSchema } from '#shared/protocol/http.ts'
import { createAttemptLimit } from '#server/accounts/attempt-limit.ts'
import { body, spokenProtocol } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { route } from './route.ts'
import { SIGNED_OUT, signedIn } from './signed-in.ts'

/** A minute, of one person. Each leaves a receipt for ever: who may change nothing must not fill the disk with them. */
const REFUSED_AT_MOST = 300

/** `POST /api/commands`: the one way to change the board. */
export function commandsRoute({ liveBoard, accounts }: Pick<Parts, 'liveBoard' | 'accounts'>): Router {
  const refusals = createAttemptLimit(REFUSED_AT_MOST, MINUTE, () => liveBoard.now())
  return Router().post(
    '/commands',
    route(
      { by: signedIn(accounts), protocol: spokenProtocol, submission: body(submissionSchema) },
      async ({ by, submission: { person, command, client } }, response) => {
        if (person !== by.personId) return refuse(response, SIGNED_OUT, command.id)
        const seconds = refusals.take(person)
        if (seconds > 0) return refuse(response, { kind: 'wait', seconds }, command.id)
        const outcome = await liveBoard.submit({ command, client, person, authenticatedAt: by.authenticatedAt })
        if (outcome.outcome === 'refused') return refuse(response, outcome.refusal, outcome.commandId)
        refusals.giveBack(person)
        response.json(outcome)
      },
    ),
  )
}
