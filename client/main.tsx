import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod/mini'
import './design/design.css'
import { LanguageProvider } from './i18n/language.tsx'
import { Routes } from './routes.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { NewVersionBanner } from './shell/new-version-banner.tsx'
import { isWall } from './shell/is-wall.ts'
import { announceIfReplaced, announceNewVersion } from './shell/new-version.ts'
import { registerServiceWorker } from './shell/service-worker.ts'

// Under the strict CSP nothing may compile code at run time, which the validation would try for speed.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <NewVersionBanner />
      <ErrorBoundary>
        <QueryClientProvider client={new QueryClient()}>
          <Routes />
        </QueryClientProvider>
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
)

// After the first screen: what a later visit needs must not delay this one.
addEventListener('load', () => void registerServiceWorker(() => announceNewVersion(isWall())))
// A part that is loaded when it is needed has gone with an update. Whoever needed it says that it is missing.
addEventListener('vite:preloadError', () => void announceIfReplaced(isWall()))
