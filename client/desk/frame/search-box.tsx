import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { isComposing } from '#client/design/ime.ts'
import { KeyHint } from '#client/design/key-hint.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { focusTable } from '../table/focus-table.ts'
import { useDeskView } from './use-desk-view.ts'
import styles from './search-box.module.css'

/** Milliseconds without a key after which the rows follow: between two syllables, not within one. */
const PAUSE = 80

/** Finds rows of the table by what they are called. Enter and ↓ go to what was found, Escape empties it and goes back. */
export function SearchBox({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const words = useWords(deskWords)
  const { view, show } = useDeskView()
  const [typed, setTyped] = useState(view.text)
  /** What this box itself has put into the address. */
  const sent = useRef(view.text)

  const follow = useEffectEvent((text: string) => {
    sent.current = text.normalize('NFC')
    show({ ...view, text: sent.current }, { replace: true })
  })
  useEffect(() => {
    if (typed.normalize('NFC') === sent.current) return undefined
    const timer = setTimeout(() => follow(typed), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])

  // An address that was gone to, rather than typed here, brings its own text.
  useEffect(() => {
    if (view.text === sent.current) return
    sent.current = view.text
    setTyped(view.text)
  }, [view.text])

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      setTyped('')
      focusTable()
    }
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      focusTable()
    }
  }
  return (
    <div className={styles.search}>
      <TextField
        ref={input}
        type="search"
        label={words.search.label}
        labelHidden
        placeholder={words.search.hint}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={setTyped}
        onKeyDown={handleKeyDown}
        before={<Icon name="search" />}
        after={<KeyHint keys="Ctrl K" />}
      />
    </div>
  )
}
