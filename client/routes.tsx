import { type ComponentType, lazy, type ReactNode, Suspense, useDeferredValue } from 'react'
import { Link, Redirect, useLocation, useSearch } from 'wouter'
import { shellWords } from '#client/i18n/shell-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { type Room, useRooms } from '#client/sync/rooms.ts'
import { useReviewOnStage } from '#client/sync/use-review-on-stage.ts'
import { signOut } from '#client/sync/who-is-here.ts'
import { HomePage } from './home/home-page.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { GuardedLeave } from './shell/guarded-leave.tsx'
import { LoadingPage } from './shell/loading-page.tsx'
import { MessagePage } from './shell/message-page.tsx'
import { SignedIn } from './shell/signed-in.tsx'
import { useWhoIsHere } from './shell/use-who-is-here.ts'

/** Each room is loaded when it is entered, and brings what only it needs. */
const ROOMS: Readonly<Record<Room, ComponentType>> = {
  wall: lazy(() => import('./wall/wall-page.tsx')),
  desk: lazy(() => import('./desk/desk-page.tsx')),
  field: lazy(() => import('./field/field-page.tsx')),
  review: lazy(() => import('./review/review-page.tsx')),
  admin: lazy(() => import('./admin/admin-page.tsx')),
}
/** Where a phone that has looked at a wall's code comes out: whoever holds it may have no other use of the admin's room. */
const PairPage = lazy(() => import('./admin/pair-page.tsx'))
/** A meeting takes the walls over, and a phone moves it: neither is loaded where no review is held. */
const StagePage = lazy(() => import('./review/stage/stage-page.tsx'))
const RemotePage = lazy(() => import('./review/remote/remote-page.tsx'))
const RemotePairPage = lazy(() => import('./review/remote/remote-pair-page.tsx'))
const AccountPage = lazy(() => import('./account/account-page.tsx'))
const SignInPage = lazy(() => import('./sign-in/sign-in-page.tsx'))
const LinkPage = lazy(() => import('./sign-in/link-page.tsx'))
const DesignPage = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('./design/design-page.tsx')).DesignPage }))
  : null

/** Which page an address shows, to whom. A wall is never sent to a sign-in page: nobody sits there to sign in. */
export function Routes() {
  return (
    <Suspense fallback={<LoadingPage />}>
      <Page />
    </Suspense>
  )
}

function Page() {
  const [path] = useLocation()
  const search = useSearch()
  const { here, setHere, ask } = useWhoIsHere()
  const first = path.split('/')[1] ?? ''

  if (first === 'design' && DesignPage !== null) return <DesignPage />
  if (first === 'link') return <LinkPage plainHttp={here?.plainHttp ?? false} onEntered={setHere} />
  if (here === undefined) return <LoadingPage />

  const { signIn, plainHttp } = here
  const isPairing = path === '/wall/pair'
  const query = search === '' ? '' : `?${search}`
  if (signIn === null) {
    if (isPairing) return <ROOMS.wall />
    if (first === 'remote') return <RemotePairPage />
    if (first === 'wall') return <Redirect to={`/wall/pair${query}`} replace />
    return <SignInPage plainHttp={plainHttp} onEntered={setHere} />
  }
  if (isPairing) return <Redirect to={`/wall${query}`} replace />
  const handleSignOut = async () => {
    const nobody = await signOut()
    if (nobody !== null) setHere(nobody)
    return nobody !== null
  }
  return (
    <SignedIn key={signIn.person} signIn={signIn} onDoubt={ask}>
      <GuardedLeave account={{ kind: signIn.kind, plainHttp, signOut: handleSignOut }}>
        <Inside first={first} />
      </GuardedLeave>
    </SignedIn>
  )
}

/** The rooms of somebody who is signed in. */
function Inside({ first }: { first: string }): ReactNode {
  const words = useWords(shellWords)
  const rooms = useRooms()
  if (first === '') return <HomePage />
  if (first === 'pair') return <PairPage />
  if (first === 'account') return <AccountPage />
  if (first === 'remote') return <RemotePage />
  if (first === 'wall') return <WallOrStage />
  const home = <Link href="/">{words.noRoom.home}</Link>
  if (!isRoom(first)) return <MessagePage title={words.notFound} action={home} />
  if (!rooms.includes(first)) return <MessagePage title={words.noRoom.title} action={home} />
  const RoomPage = ROOMS[first]
  // Whatever fails in a room, what its person has entered goes on being sent.
  return (
    <ErrorBoundary key={first}>
      <RoomPage />
    </ErrorBoundary>
  )
}

/** `/wall` is the summit's, but for the time of a review; every account may see it, also one that the board does not know. */
function WallOrStage() {
  const [path] = useLocation()
  // Until the stage is loaded the wall stays as it is.
  const review = useDeferredValue(useReviewOnStage())
  return path === '/wall' && review !== null ? <StagePage review={review} /> : <ROOMS.wall />
}

const isRoom = (name: string): name is Room => Object.hasOwn(ROOMS, name)
