import { useRef } from 'react'
import { useTheme } from '#client/design/theme.ts'
import { ToastRegion } from '#client/design/toast-region.tsx'
import { useLeaveWarning } from '#client/sync/use-leave-warning.ts'
import { useScreen } from '#client/design/use-screen.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import styles from './desk-page.module.css'
import { DeskDialogs } from './dialogs/desk-dialogs.tsx'
import { Announcer } from './frame/announcer.tsx'
import { CountsProvider } from './frame/counts.tsx'
import { DeskFoot } from './frame/desk-foot.tsx'
import { DeskHead } from './frame/desk-head.tsx'
import { DeskNav } from './frame/desk-nav.tsx'
import { LinkBanner } from './frame/link-banner.tsx'
import { PassedGates } from './frame/passed-gates.tsx'
import { TopBar } from './frame/top-bar.tsx'
import { useWaitingTold } from './inputs/use-waiting-told.ts'
import { useLooking } from './presence/use-looking.ts'
import { SidePanel } from './panel/side-panel.tsx'
import { useDeskPreferences } from './state/desk-preferences.ts'
import { useDeskState } from './state/use-desk.ts'
import { hasWords } from './state/writing.ts'
import { DeskTable } from './table/desk-table.tsx'

/** The desk of an officer: the lists on the left, one fast table, everything about the selected row on the right. */
export default function DeskPage() {
  const theme = useTheme()
  const { largeText } = useDeskPreferences()
  useScreen({ scale: 'desk', theme, largeText })
  useWaitingTold()
  useLooking()
  useLeaveWarning(useDeskState((state) => !state.writingIsKept && hasWords(state)))
  const search = useRef<HTMLInputElement>(null)
  const withheld = useSyncState(({ connection }) => connection.withheld)
  return (
    <div className={styles.desk} data-fresh={withheld ? 'stale' : undefined}>
      <TopBar search={search} />
      <CountsProvider>
        <DeskNav />
        <main className={styles.main}>
          <LinkBanner />
          <PassedGates />
          <DeskHead />
          <DeskTable search={search} />
        </main>
      </CountsProvider>
      <SidePanel />
      <DeskFoot />
      <Announcer />
      <DeskDialogs />
      <ToastRegion />
    </div>
  )
}
