import { useState } from 'react'
import { useLocation } from 'wouter'
import { useTheme } from '#client/design/theme.ts'
import { useScreen } from '#client/design/use-screen.ts'
import { useCompareNames } from '#client/i18n/sorting.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { AdminDialog, type OpenDialog } from './admin-dialog.tsx'
import { AdminHead } from './admin-head.tsx'
import styles from './admin-page.module.css'
import { AdminPages, HEALTH } from './admin-pages.tsx'
import { HealthPage } from './health/health-page.tsx'
import { people } from './people.ts'
import { PersonsSection } from './persons-section.tsx'
import { RefusedEntries } from './refused-entries.tsx'
import { useIsNarrow } from './use-is-narrow.ts'
import { WallsSection } from './walls-section.tsx'

/** The room of an administrator. */
export default function AdminPage() {
  useScreen({ scale: useIsNarrow() ? 'phone' : 'desk', theme: useTheme() })
  const [path] = useLocation()
  return (
    <div className={styles.page}>
      <AdminHead />
      <RefusedEntries />
      <main className={styles.main}>
        <AdminPages />
        {path === HEALTH ? <HealthPage /> : <PeoplePage />}
      </main>
    </div>
  )
}

/** Who has an account, as what, and which screens show the board. */
function PeoplePage() {
  const board = useBoard()
  const name = useName()
  const compare = useCompareNames()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const { persons, walls, revoked } = people(board, (one, other) => compare(name(one.name), name(other.name)))
  return (
    <>
      <PersonsSection persons={persons} onOpen={setDialog} />
      <WallsSection walls={walls} revoked={revoked} onOpen={setDialog} />
      {dialog !== null && <AdminDialog dialog={dialog} onOpen={setDialog} onClose={() => setDialog(null)} />}
    </>
  )
}
