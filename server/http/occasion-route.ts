import { Router } from 'express'
import type { TextRef } from '#shared/board/text.ts'
import type { Occasion } from '#shared/protocol/occasion.ts'
import type { Parts } from './parts.ts'
import { route } from './route.ts'

/** `GET /api/occasion`: answers everybody, with nothing but what the definition of the summit makes public. */
export const occasionRoute = ({ liveBoard }: Pick<Parts, 'liveBoard'>): Router =>
  Router().get(
    '/occasion',
    route({}, (_, response) => {
      const { summit, mode, sessions, venues } = liveBoard.board()
      const named = (ref: TextRef) => {
        const text = liveBoard.texts.get(ref)
        return text?.class === 'public' ? text.text : {}
      }
      const occasion: Occasion = {
        summit: named(summit.name),
        mode,
        fictional: summit.fictional,
        now: liveBoard.now(),
        sessions: Object.values(sessions).map(({ id, shortName, day, format, venue }) => {
          const place = venue === null ? undefined : venues[venue]
          return { id, name: named(shortName), day, format, venue: place === undefined ? null : named(place.name) }
        }),
      }
      response.json(occasion)
    }),
  )
