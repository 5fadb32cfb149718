import { randomUUID } from 'node:crypto'
import type { CommandId, PersonId } from '#shared/board/identity.ts'
import { OPERATOR } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import type { LiveBoard } from '#server/board/live-board.ts'
import type { Person } from './cast.ts'
import type { Asked } from './steps-of.ts'

/** What of the live board the demo needs to play on it. */
export type Playground = Pick<LiveBoard, 'board' | 'now' | 'submit'>

/** By which the board knows what the demo itself did from what a visitor did. */
export const DEMO_CLIENT = 'demo'

/**
 * Asks the board for something as it is now.
 * @param authenticatedAt when they last proved who they are, in real time, for what asks for that
 */
export const play = (
  board: Playground,
  person: PersonId,
  asked: Asked,
  id: CommandId = randomUUID(),
  authenticatedAt?: Instant,
): Promise<Outcome> =>
  board.submit({
    person,
    client: DEMO_CLIENT,
    command: { ...asked, id, basis: board.board().position, observedAt: board.now() },
    ...(authenticatedAt !== undefined && { authenticatedAt }),
  })

/** The same, where a refusal would be a fault of the demo. Answers with the command's id. */
export async function playSurely(
  board: Playground,
  person: PersonId,
  asked: Asked,
  id: CommandId = randomUUID(),
  authenticatedAt?: Instant,
): Promise<CommandId> {
  const outcome = await play(board, person, asked, id, authenticatedAt)
  if (outcome.outcome === 'refused')
    throw new Error(`the demo was refused ${JSON.stringify(asked)}: ${JSON.stringify(outcome.refusal)}`)
  return id
}

/** Admits somebody as the command line does. Answers with their id. */
export const admit = (board: Playground, { posting, name, post }: Person): Promise<PersonId> =>
  playSurely(board, OPERATOR, { type: 'person.admit', payload: { ...posting, name, post } })
