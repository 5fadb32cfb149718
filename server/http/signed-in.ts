import type { CommandType } from '#shared/board/command.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { actorOf, RIGHTS } from '#shared/board/rights.ts'
import type { Accounts } from '#server/accounts/accounts.ts'
import type { AccountSession } from '#server/accounts/account-session.ts'
import type { LiveBoard } from '#server/board/live-board.ts'
import { found, refusedStep, type Step } from './route.ts'

/** To whoever is not in, or not the one whom their page takes them for. */
export const SIGNED_OUT: Refusal = { kind: 'forbidden', rule: 'signed-out' }

/** The session of whoever asks: a person who is in, or a wall. */
export const signedIn =
  ({ sessionOf }: Pick<Accounts, 'sessionOf'>): Step<AccountSession> =>
  async ({ headers }) => {
    const session = await sessionOf(headers.cookie)
    return session === null ? refusedStep(SIGNED_OUT) : found(session)
  }

/** The session of somebody who has a right to commands of this type; how far it reaches is for the board to decide. */
export const withRightTo =
  (type: CommandType, liveBoard: LiveBoard, accounts: Pick<Accounts, 'sessionOf'>): Step<AccountSession> =>
  async (request) => {
    const asked = await signedIn(accounts)(request)
    if (!asked.ok) return asked
    const actor = actorOf(liveBoard.board(), asked.value.personId)
    const mayAsk = actor !== null && RIGHTS[type][actor.role] !== undefined
    return mayAsk ? asked : refusedStep({ kind: 'forbidden', rule: 'role' })
  }
