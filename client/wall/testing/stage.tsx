import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import '#client/design/design.css'
import { LanguageProvider } from '#client/i18n/language.tsx'
import { AccountProvider } from '#client/sync/account.tsx'
import { SyncProvider } from '#client/sync/sync-context.tsx'
import { cutOff, withScreen } from '#client/testing/wall-link.ts'
import WallPage from '../wall-page.tsx'
import { crowdedWall, SCENES } from './scenes.ts'

/** Shows a wall on a board in memory: `/wall?scene=lively&inch=86&metre=5&cut=72`, beside what a wall itself reads. */
const asked = new URLSearchParams(location.search)
const number = (name: string, usual: number): number => Number(asked.get(name) ?? usual)
const name = asked.get('scene')
const scene =
  name === 'crowded'
    ? () => crowdedWall({ sessions: number('sessions', 3), longNames: number('long', 1) === 1 })
    : SCENES[name === 'fresh' || name === 'green' || name === 'reviewed' ? name : 'lively']
const sync = withScreen(scene(), number('inch', 86), number('metre', 5))
const cut = number('cut', 0)
if (cut > 0) cutOff(sync, 1_000 * cut)

const root = document.getElementById('root')
if (root === null) throw new Error('The stage has a root')
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <LanguageProvider initial="ko">
      <SyncProvider sync={sync}>
        <AccountProvider account={{ kind: 'wall', plainHttp: false, signOut: () => Promise.resolve(false) }}>
          <WallPage />
        </AccountProvider>
      </SyncProvider>
    </LanguageProvider>
  </QueryClientProvider>,
)
