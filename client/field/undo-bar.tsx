import { useEffect, useEffectEvent } from 'react'
import { Button } from '#client/design/button.tsx'
import { Icon } from '#client/design/icon.tsx'
import { isComposing } from '#client/design/ime.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Entries } from './use-entries.ts'
import styles from './undo-bar.module.css'

/** Milliseconds: long enough to look up from the row and see the wrong one ticked. */
const STAYS = 10_000

type UndoBarProps = Pick<Entries, 'latest' | 'undo' | 'dismiss'> & {
  /** False while something else has the keys. */
  keys: boolean
}

/**
 * Says what was entered last, beside the thumb, and takes it back; Z does the same. In the flow of the page, where a
 * passing notice would lie on the very buttons that are pressed next.
 */
export function UndoBar({ latest, undo, dismiss, keys }: UndoBarProps) {
  const { actions } = useWords(commonWords)
  const commandId = latest?.commandId
  const leave = useEffectEvent(dismiss)
  useEffect(() => {
    const timer = commandId === undefined ? undefined : setTimeout(leave, STAYS)
    return () => clearTimeout(timer)
  }, [commandId])

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey
    if (!keys || latest === null || event.code !== 'KeyZ' || event.repeat || hasModifier) return
    if (isComposing(event) || isTyping(event.target)) return
    undo(latest)
  })
  useEffect(() => {
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [])

  return (
    <div aria-live="polite">
      {latest !== null && (
        <p className={styles.bar}>
          <Icon name="check" />
          <span className={styles.said}>{latest.said}</span>
          <Button kind="link" size="small" shortcut="Z" className={styles.undo} onClick={() => undo(latest)}>
            {actions.undo}
          </Button>
        </p>
      )}
    </div>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null
