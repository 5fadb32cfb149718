import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import styles from './long-text.module.css'

/** Characters that the panel shows of a text at once, about three lines. */
const AT_ONCE = 80

/** A text of several lines, the first of them until the rest is asked for. */
export function LongText({ children: text }: { children: string }) {
  const { panel } = useWords(deskWords)
  const [whole, setWhole] = useState(text.length <= AT_ONCE)
  return (
    <>
      <span className={whole ? styles.text : styles.cut}>{text}</span>
      {!whole && (
        <Button kind="link" size="small" className={styles.more} onClick={() => setWhole(true)}>
          {panel.wholeText}
        </Button>
      )}
    </>
  )
}
