import compression from 'compression'
import { Router } from 'express'
import type { Snapshot } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { textsFor } from '#server/realtime/audience.ts'
import type { Parts } from './parts.ts'
import { route } from './route.ts'
import { signedIn } from './signed-in.ts'

/** `GET /api/board`: the whole board, with the texts that whoever asks may read. */
export const boardRoute = ({ liveBoard, accounts }: Pick<Parts, 'liveBoard' | 'accounts'>): Router =>
  Router().get(
    '/board',
    compression(),
    route({ by: signedIn(accounts) }, ({ by: { personId: person } }, response) => {
      const board = liveBoard.board()
      const texts = textsFor(board, liveBoard.texts.all(), person)
      response.json({ protocol: PROTOCOL, person, now: liveBoard.now(), board, texts } satisfies Snapshot)
    }),
  )
