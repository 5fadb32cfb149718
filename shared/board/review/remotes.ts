import type { Board } from '../board.ts'
import type { Fact } from '../change.ts'
import type { CommandOf } from '../command.ts'
import type { Case, Decision } from '../decision.ts'
import { Writing } from '../writing.ts'
import type { Review } from './review-schema.ts'

/** Decides a phone as the remote of a review's stage: a viewer of its own, named after the command. */
export function decideRemote(asked: Case<CommandOf<'remote.pair'>>, review: Review): Decision {
  const { command } = asked
  const writing = new Writing(`person:${command.id}`, asked)
  const name = writing.write('name', command.payload.name, 'public')
  const posting = { role: 'viewer', ministry: null, venue: null } as const
  return writing.accept(
    {
      type: 'person.admitted',
      payload: { person: command.id, ...posting, name, post: null, screen: null, remote: review.id },
    },
    { type: 'review.stage-granted', payload: { review: review.id, person: command.id } },
  )
}

/** The remotes of a review that is over go with it. */
export const endedRemotes = (board: Board, review: Review): Fact[] =>
  Object.values(board.persons)
    .filter(({ remote, active }) => remote === review.id && active.value)
    .map(({ id: person }) => ({ type: 'person.disabled', payload: { person } }))
