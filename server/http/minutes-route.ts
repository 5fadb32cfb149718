import { join } from 'node:path'
import compression from 'compression'
import { type Response, Router } from 'express'
import type { Board } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import { reviewRef } from '#shared/board/review/review-ref.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { actorOf } from '#shared/board/rights.ts'
import { PAGE_LIMIT } from '#shared/protocol/http.ts'
import { type MinutesQuery, minutesQuerySchema } from '#shared/protocol/minutes.ts'
import { readChange } from '#server/board/entry.ts'
import { minutesDocx } from '#server/minutes/minutes-docx.ts'
import { FONTS, MINUTES_POLICY, minutesHtml } from '#server/minutes/minutes-html.ts'
import { recordJson } from '#server/minutes/record-json.ts'
import type { Source } from '#server/minutes/source.ts'
import { buildMinutes } from '#server/minutes/template-1/build-minutes.ts'
import { fontFaces } from './font-faces.ts'
import { query } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { route } from './route.ts'
import { signedIn } from './signed-in.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Of which the record is complete: the signatures are asked for, or given. */
const COMPLETE: readonly Review['standing']['value'][] = ['signing', 'closed']

/** `GET /api/reviews/:id/minutes`: what was decided, for everybody or for the officers of both ministries. */
export function minutesRoute({ liveBoard, log, accounts }: Pick<Parts, 'liveBoard' | 'log' | 'accounts'>): Router {
  const fonts = fontFaces(join(import.meta.dirname, '../../dist/client'))

  return Router()
    .get(FONTS.replace('/api', ''), (_, response) => {
      response.set('Cache-Control', 'max-age=3600').type('css').send(fonts)
    })
    .get(
      '/reviews/:id/minutes',
      compression(),
      route(
        { by: signedIn(accounts), asked: query(minutesQuerySchema) },
        async ({ by, asked }, response, { params }) => {
          const id = String(params['id'])
          const board = liveBoard.board()
          const review = board.reviews[id]
          if (review === undefined) return refuse(response, { kind: 'not-found', of: reviewRef(id) })
          if (asked.edition === 'full' && !mayReadAll(board, by.personId))
            return refuse(response, { kind: 'forbidden', rule: 'role' })
          const { value: state } = review.standing
          if (!COMPLETE.includes(state)) return refuse(response, { kind: 'invalid', rule: 'not-in-state', state })
          const textOf: Source['textOf'] = (ref) => liveBoard.texts.get(ref)
          return answer(response, { board, review, changes: await changesOf(id, board), textOf }, asked)
        },
      ),
    )

  /** All of a review up to this board, oldest first. */
  async function changesOf(id: string, { position }: Board): Promise<Change[]> {
    const changes: Change[] = []
    for (let before = position.seq + 1; ;) {
      const page = await log.changesOf(reviewRef(id), { before, limit: PAGE_LIMIT })
      changes.unshift(...page.map(({ bytes }) => readChange(bytes)).toReversed())
      const oldest = page.at(-1)
      if (oldest === undefined || page.length < PAGE_LIMIT) return changes
      before = oldest.seq
    }
  }
}

function mayReadAll(board: Board, person: string): boolean {
  const role = actorOf(board, person)?.role
  return role === 'desk' || role === 'chair' || role === 'admin'
}

async function answer(
  response: Response,
  source: Source,
  { edition = 'public', format = 'html', language = 'ko' }: MinutesQuery,
): Promise<void> {
  if (format === 'json') {
    response.attachment(`${source.review.id}-${edition}.json`).json(recordJson(source, edition))
    return
  }
  const minutes = buildMinutes(source, edition, language)
  if (format === 'docx') {
    const file = await minutesDocx(minutes)
    response.attachment(`${minutes.title}.docx`).type(DOCX).send(file)
    return
  }
  response.set('Content-Security-Policy', MINUTES_POLICY).type('html').send(minutesHtml(minutes))
}
