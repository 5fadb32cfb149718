import { useEffect, useState } from 'react'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { dismissToast, type Toast, useToasts } from './toast-store.ts'
import styles from './toast-region.module.css'

/** Long enough for two lines of Korean to be read twice. */
const STAYS_MS = 6000

const ICONS = { ok: 'disc-check', info: 'info', bad: 'octagon-x' } as const

/** Where passing messages appear; one for the whole page, there from the start so that they are spoken. */
export function ToastRegion() {
  const words = useWords(commonWords)
  const toasts = useToasts()
  return (
    <section aria-label={words.notices.label} aria-live="polite" className={styles.region}>
      <div>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} dismissLabel={words.notices.dismiss} />
        ))}
      </div>
    </section>
  )
}

/** Stays while it is pointed at or holds focus, and, if it tells of a failure, until it is dismissed. */
function ToastCard({ toast, dismissLabel }: { toast: Toast; dismissLabel: string }) {
  const { id, tone, message, action } = toast
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const stays = held || tone === 'bad'
    const timer = stays ? undefined : setTimeout(() => dismissToast(id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [held, id, tone])

  const handleAction = () => {
    dismissToast(id)
    action?.onPress()
  }
  return (
    <div
      className={styles.toast}
      data-tone={tone}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={ICONS[tone]} />
      <span className={styles.message}>{message}</span>
      {action && (
        <Button kind="link" size="small" onClick={handleAction}>
          {action.label}
        </Button>
      )}
      <Button kind="quiet" size="small" icon="close" aria-label={dismissLabel} onClick={() => dismissToast(id)} />
    </div>
  )
}
