import styles from './design-page.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { ControlSpecimens } from './specimens/control-specimens.tsx'
import { MessageSpecimens } from './specimens/message-specimens.tsx'
import { StatusSpecimens } from './specimens/status-specimens.tsx'
import { WallSpecimen } from './specimens/wall-specimen.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { useTheme } from './theme.ts'
import { ToastRegion } from './toast-region.tsx'
import { useScreen } from './use-screen.ts'

/** Every primitive in every state: desk and phone in the chosen theme, the wall in both. In development only. */
export function DesignPage() {
  useScreen({ scale: 'desk', theme: useTheme() })
  return (
    <main>
      <header className={styles.head}>
        <h1 className={styles.title}>Chaebi design</h1>
        <ThemeSwitch />
        <LanguageSwitch />
      </header>
      <div className={styles.desk}>
        <StatusSpecimens />
        <MessageSpecimens />
        <ControlSpecimens />
      </div>
      <div className={styles.phone} data-scale="phone">
        <StatusSpecimens />
        <ControlSpecimens />
      </div>
      <WallSpecimen theme="dark" />
      <WallSpecimen theme="light" />
      <WallSpecimen theme="dark" stale />
      <ToastRegion />
    </main>
  )
}
