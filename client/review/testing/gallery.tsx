import { createRoot } from 'react-dom/client'
import '#client/design/design.css'
import { LanguageProvider } from '#client/i18n/language.tsx'
import { AccountProvider } from '#client/sync/account.tsx'
import { SyncProvider } from '#client/sync/sync-context.tsx'
import { cutOff, withScreen } from '#client/testing/wall-link.ts'
import { runningReview } from '#shared/board/review/previous-review.ts'
import RemotePage from '../remote/remote-page.tsx'
import StagePage from '../stage/stage-page.tsx'
import { meeting, MOMENTS } from './scenes.ts'

/** Shows the stage of a meeting in memory: `/review?moment=session&crowded=1&inch=86&metre=5&cut=10`; keys move it. `/review/remote` is its remote. */
const asked = new URLSearchParams(location.search)
const number = (name: string, usual: number): number => Number(asked.get(name) ?? usual)
const moment = MOMENTS.find((each) => each === asked.get('moment')) ?? 'session'
const sync = withScreen(meeting({ moment, crowded: asked.has('crowded') }), number('inch', 86), number('metre', 5))
const cut = number('cut', 0)
if (cut > 0) cutOff(sync, 1_000 * cut)

const { board } = sync.state()
const review = runningReview(board) ?? Object.values(board.reviews).at(-1)
const root = document.getElementById('root')
if (root === null || review === undefined) throw new Error('The gallery has a root and a review')
createRoot(root).render(
  <LanguageProvider initial="ko">
    <SyncProvider sync={sync}>
      <AccountProvider account={{ kind: 'wall', plainHttp: false, signOut: () => Promise.resolve(false) }}>
        {location.pathname.startsWith('/review/remote') ? <RemotePage /> : <StagePage review={review.id} />}
      </AccountProvider>
    </SyncProvider>
  </LanguageProvider>,
)
