import { useMemo, useRef } from 'react'
import { useTheme } from '#client/design/theme.ts'
import { ToastRegion } from '#client/design/toast-region.tsx'
import { useScreen } from '#client/design/use-screen.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard, useConnection, useMe, useOutbox } from '#client/sync/use-sync-state.ts'
import styles from './desk-page.module.css'
import { DeskDialogs } from './dialogs/desk-dialogs.tsx'
import { Announcer } from './frame/announcer.tsx'
import { DeskFoot } from './frame/desk-foot.tsx'
import { DeskHead } from './frame/desk-head.tsx'
import { DeskNav } from './frame/desk-nav.tsx'
import { LinkBanner } from './frame/link-banner.tsx'
import { TopBar } from './frame/top-bar.tsx'
import { useDeskView } from './frame/use-desk-view.ts'
import { rowsToChoose } from './inputs/input-standing.ts'
import { useConflictsTold } from './inputs/use-conflicts-told.ts'
import { SidePanel } from './panel/side-panel.tsx'
import { type DeskCounts, deskCounts } from './rows/desk-counts.ts'
import { useDeskPreferences } from './state/desk-preferences.ts'
import { DeskTable } from './table/desk-table.tsx'

/** The desk of an officer: the lists on the left, one fast table, everything about the selected row on the right. */
export default function DeskPage() {
  const theme = useTheme()
  const { largeText } = useDeskPreferences()
  useScreen({ scale: 'desk', theme, largeText })
  useConflictsTold()
  const search = useRef<HTMLInputElement>(null)
  const counts = useDeskCounts()
  const { withheld } = useConnection()
  return (
    <div className={styles.desk} data-fresh={withheld ? 'stale' : undefined}>
      <TopBar search={search} />
      <DeskNav counts={counts} />
      <main className={styles.main}>
        <LinkBanner />
        <DeskHead counts={counts} />
        <DeskTable search={search} />
      </main>
      <SidePanel />
      <DeskFoot />
      <Announcer />
      <DeskDialogs />
      <ToastRegion />
    </div>
  )
}

const A_MINUTE = 60_000

function useDeskCounts(): DeskCounts {
  const board = useBoard()
  const me = useMe()
  const now = useNow(A_MINUTE)
  const outbox = useOutbox()
  const { session } = useDeskView()
  return useMemo(
    () => deskCounts(board, { me, now, session, toChoose: rowsToChoose(outbox) }),
    [board, me, now, session, outbox],
  )
}
