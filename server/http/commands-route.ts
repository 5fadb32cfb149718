import { Router } from 'express'
import { submissionSchema } from '#shared/protocol/http.ts'
import { body, spokenProtocol } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { route } from './route.ts'
import { signedIn } from './signed-in.ts'

/** `POST /api/commands`: the one way to change the board. */
export const commandsRoute = ({ liveBoard, accounts }: Pick<Parts, 'liveBoard' | 'accounts'>): Router =>
  Router().post(
    '/commands',
    route(
      { by: signedIn(accounts), protocol: spokenProtocol, submission: body(submissionSchema) },
      async ({ by, submission: { command, client } }, response) => {
        const outcome = await liveBoard.submit({
          command,
          client,
          person: by.personId,
          authenticatedAt: by.authenticatedAt,
        })
        if (outcome.outcome === 'refused') refuse(response, outcome.refusal, outcome.commandId)
        else response.json(outcome)
      },
    ),
  )
