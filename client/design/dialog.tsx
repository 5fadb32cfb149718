import { type ReactNode, useLayoutEffect, useId, useRef } from 'react'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

type DialogProps = {
  title: string
  children: ReactNode
  /** The buttons, the safe one first. */
  actions?: ReactNode
  /** Escape or the close button. A click beside it closes nothing: what a person has typed is not lost by a slip. */
  onClose: () => void
}

/**
 * A question that must be answered before anything else. Open while it is mounted.
 * The platform's own modal: it makes the page behind inert, keeps focus inside and gives it back.
 */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const words = useWords(commonWords)
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // A layout effect, to close it before it leaves the page: afterwards focus would not find its way back.
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A browser may insist on closing at the second Escape; then the owner must hear of it.
      onClose={(event) => {
        if (!event.currentTarget.open) onClose()
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {/* Last in the order of focus, so that opening lands on the first thing to fill in. */}
      <Button kind="quiet" icon="close" aria-label={words.actions.close} className={styles.close} onClick={onClose} />
    </dialog>
  )
}
