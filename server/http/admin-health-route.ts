import { Router } from 'express'
import { showsAt } from '#shared/board/clock.ts'
import { instant } from '#shared/board/instant.ts'
import type { Health } from '#shared/protocol/health.ts'
import type { Parts } from './parts.ts'
import { route } from './route.ts'
import { withRightTo } from './signed-in.ts'

type HealthParts = Pick<Parts, 'liveBoard' | 'accounts' | 'isReady' | 'metrics' | 'screens' | 'backups'>

/** `GET /api/health`: what `/metrics` says to a program, and who is heard, for an admin. */
export function adminHealthRoute(parts: HealthParts): Router {
  const { liveBoard, accounts, isReady, metrics, screens, backups } = parts
  /** What the log's clock showed at a real moment. */
  const shown = (at: number) => showsAt(liveBoard.board().clock, instant(Math.trunc(at)))
  const shownOrNull = (at: number | null) => (at === null ? null : shown(at))

  return Router().get(
    '/health',
    route({ by: withRightTo('person.admit', liveBoard, accounts) }, async (_, response) => {
      const { accepted, refused, commitWithin, sentWithin } = await metrics.summary()
      const backup = backups?.state()
      const health: Health = {
        now: liveBoard.now(),
        since: shown(performance.timeOrigin),
        ready: isReady(),
        heard: screens.heard(),
        commitWithin: milliseconds(commitWithin),
        sentWithin: milliseconds(sentWithin),
        waitedAtMost: metrics.eventLoop.lately().max * 1000,
        accepted,
        refused,
        memory: process.memoryUsage.rss(),
        backup:
          backup === undefined ? null : { ...backup, at: shownOrNull(backup.at), failed: shownOrNull(backup.failed) },
      }
      response.json(health)
    }),
  )
}

/** JSON has no infinity: a day stands for whatever took longer than the last bound. */
const milliseconds = (seconds: number | null): number | null =>
  seconds === null ? null : Math.min(seconds * 1000, 24 * 60 * 60 * 1000)
