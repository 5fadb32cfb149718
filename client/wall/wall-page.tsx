import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { Attendance } from './attendance/attendance.tsx'
import { Overview } from './overview/overview.tsx'
import { useWallData } from './frame/use-wall-data.ts'
import { WallSettings } from '#client/design/wall/wall-settings.tsx'

/** Once in the life of a screen: it draws QR codes, which weigh as much as the wall. */
const PairPage = lazy(() => import('./pair/pair-page.tsx'))
/** Looked at now and then: most walls never need it. */
const Progress = lazy(() => import('./progress/progress.tsx'))

/**
 * The room on the wall: `/wall`, `/wall/attendance/:session`, `/wall/progress` and, for a screen that is not let in yet, `/wall/pair`,
 * which alone needs no sign-in. The address may set language and theme: `?lang=en&theme=light`.
 */
export default function WallPage() {
  return (
    <WallSettings>
      <Switch>
        <Route path="/wall/pair">
          <PairPage />
        </Route>
        <Route path="/wall/progress">
          <Progress />
        </Route>
        <Route path="/wall/attendance/:session">{({ session }) => <Board session={session} />}</Route>
        <Route>
          <Board session={null} />
        </Route>
      </Switch>
    </WallSettings>
  )
}

/** The view of one session, or of the whole summit; the latter also for a session that there is not. */
function Board({ session: id }: { session: string | null }) {
  const data = useWallData()
  const session = id === null ? undefined : data.board.sessions[id]
  const rollUp = id === null ? undefined : data.readiness.sessions[id]
  if (session === undefined || rollUp === undefined) return <Overview data={data} />
  return <Attendance data={data} session={session} rollUp={rollUp} />
}
