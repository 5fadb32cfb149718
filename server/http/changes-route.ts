import { Router } from 'express'
import * as z from 'zod/mini'
import type { PersonId } from '#shared/board/identity.ts'
import type { Text, TextRef } from '#shared/board/text.ts'
import {
  type ChangesPage,
  changesQuerySchema,
  type HistoryPage,
  historyQuerySchema,
  PAGE_LIMIT,
  rangeQuerySchema,
} from '#shared/protocol/http.ts'
import { readChange } from '#server/board/entry.ts'
import { openText } from '#server/board/seal-texts.ts'
import { textsFor, textsWith } from '#server/realtime/audience.ts'
import { createChangesToSend } from './changes-to-send.ts'
import { query } from './parsed.ts'
import type { Parts } from './parts.ts'
import { refuse } from './refusal-status.ts'
import { route } from './route.ts'
import { signedIn } from './signed-in.ts'

const CHANGES = Buffer.from('{"changes":')

const querySchema = z.union([changesQuerySchema, rangeQuerySchema, historyQuerySchema])

/** `GET /api/changes`: stretches of the log, or the history of one thing, with the texts that whoever asks may read. */
export function changesRoute({ liveBoard, log, accounts }: Pick<Parts, 'liveBoard' | 'log' | 'accounts'>): Router {
  const changesToSend = createChangesToSend(log)

  async function textsOf(refs: readonly TextRef[], person: PersonId): Promise<Text[]> {
    const stored = refs.length === 0 ? [] : await log.texts(refs)
    return textsFor(liveBoard.board(), stored.map(openText), person)
  }

  /** A `ChangesPage`, as the JSON that it is sent as. */
  async function stretch(after: number, upTo: number, person: PersonId): Promise<Buffer> {
    const { seq: head } = liveBoard.board().position
    // No further than the board by which the texts are chosen.
    const { to, json, texts: refs } = await changesToSend.between(after, Math.min(upTo, head), PAGE_LIMIT)
    const texts = await textsOf(refs, person)
    const page: Omit<ChangesPage, 'changes'> = { log: log.log, head, from: after + 1, to, texts }
    return Buffer.concat([CHANGES, json, Buffer.from(`,${JSON.stringify(page).slice(1)}`)])
  }

  async function history(of: string, before: number | undefined, person: PersonId): Promise<HistoryPage> {
    const upTo = Math.min(before ?? Infinity, liveBoard.board().position.seq + 1)
    const stored = await log.changesOf(of, { before: upTo, limit: PAGE_LIMIT + 1 })
    const changes = stored.slice(0, PAGE_LIMIT).map(({ bytes }) => readChange(bytes))
    const older = stored.length > PAGE_LIMIT ? (changes.at(-1)?.seq ?? null) : null
    return { log: log.log, changes, texts: await textsOf(textsWith(changes), person), before: older }
  }

  return Router().get(
    '/changes',
    route({ by: signedIn(accounts), asked: query(querySchema) }, async ({ by, asked }, response) => {
      if ('of' in asked) return response.json(await history(asked.of, asked.before, by.personId))
      if (asked.log !== log.log) return refuse(response, { kind: 'invalid', rule: 'other-log' })
      const [after, upTo] = 'since' in asked ? [asked.since, Infinity] : [asked.from - 1, asked.to]
      if (after > liveBoard.board().position.seq) return refuse(response, { kind: 'invalid', rule: 'basis-ahead' })
      return response.type('json').send(await stretch(after, upTo, by.personId))
    }),
  )
}
