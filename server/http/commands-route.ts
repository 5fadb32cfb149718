import { Router } from 'express'
import { submissionSchema } from '#shared/protocol/http.ts'
import { body, spokenProtocol } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { route } from './route.ts'
import { SIGNED_OUT, signedIn } from './signed-in.ts'

/** `POST /api/commands`: the one way to change the board. */
export const commandsRoute = ({ liveBoard, accounts }: Pick<Parts, 'liveBoard' | 'accounts'>): Router =>
  Router().post(
    '/commands',
    route(
      { by: signedIn(accounts), protocol: spokenProtocol, submission: body(submissionSchema) },
      async ({ by, submission: { person, command, client } }, response) => {
        if (person !== by.personId) return refuse(response, SIGNED_OUT, command.id)
        const outcome = await liveBoard.submit({ command, client, person })
        if (outcome.outcome === 'refused') refuse(response, outcome.refusal, outcome.commandId)
        else response.json(outcome)
      },
    ),
  )
