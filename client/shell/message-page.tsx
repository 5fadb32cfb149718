import type { ReactNode } from 'react'
import { useScreen } from '#client/design/use-screen.ts'
import { useTheme } from '#client/design/theme.ts'
import styles from './message-page.module.css'

type MessagePageProps = {
  title: string
  text?: string
  /** What can be done about it. */
  action?: ReactNode
  announce?: 'status' | 'alert'
}

/** A page that has nothing but one thing to say. */
export function MessagePage({ title, text, action, announce = 'status' }: MessagePageProps) {
  useScreen({ scale: 'phone', theme: useTheme() })
  return (
    <main className={styles.page} role={announce}>
      <h1 className={styles.title}>{title}</h1>
      {text !== undefined && <p>{text}</p>}
      {action}
    </main>
  )
}
