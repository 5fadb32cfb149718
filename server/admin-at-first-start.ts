import { randomUUID } from 'node:crypto'
import { OPERATOR } from '#shared/board/identity.ts'
import { isActiveAdmin } from '#shared/board/person.ts'
import { isDatabaseAway } from './accounts/database-away.ts'
import { type AdminLink, firstAdminLink } from './accounts/first-start.ts'
import { Unavailable } from './board/unavailable.ts'
import { StartRefused } from './start-refused.ts'
import type { RunningServer } from './start-server.ts'

/**
 * A one-time link for an admin, if there is none who could sign in; the first of a log is admitted by this.
 * Of several servers the first one makes it: another's would take its place.
 * @throws {StartRefused} where the database has gone away since the server was ready
 */
export async function adminAtFirstStart(server: RunningServer): Promise<AdminLink | null> {
  try {
    return await linkIfNeeded(server)
  } catch (cause) {
    if (!isDatabaseAway(cause) && !(cause instanceof Unavailable)) throw cause
    throw new StartRefused(
      'the store went away before the link for the first admin was made. Start the server again.',
      {
        cause,
      },
    )
  }
}

async function linkIfNeeded({ accounts, liveBoard, origin }: RunningServer): Promise<AdminLink | null> {
  if (!(await accounts.isFirstServer())) return null
  const admins = Object.values(liveBoard.board().persons).filter(isActiveAdmin)
  const adminIds = admins.map(({ id }) => id)
  const admitAdmin = () => admit(liveBoard)
  return firstAdminLink({ accounts, publicUrl: origin, adminIds, admitAdmin })
}

async function admit(liveBoard: RunningServer['liveBoard']): Promise<string> {
  const id = randomUUID()
  const outcome = await liveBoard.submit({
    person: OPERATOR,
    client: OPERATOR,
    command: {
      id,
      type: 'person.admit',
      payload: { role: 'admin', ministry: null, venue: null, name: { ko: '관리자', en: 'Administrator' } },
      basis: liveBoard.board().position,
      observedAt: liveBoard.now(),
    },
  })
  if (outcome.outcome === 'refused') throw new Error(`the first admin was refused: ${outcome.refusal.kind}`)
  return id
}
