import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from '#client/design/button.tsx'
import { isComposing } from '#client/design/ime.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import page from './page.module.css'

type KeyedFormProps = {
  /** What the button says that sends it. */
  submit: string
  error: string | null
  /** A digit on the choice at the head of the form. */
  onDigit?: (digit: number) => void
  /** After that digit, or Enter there, the keyboard goes on to the text; else Enter sends the form as everywhere. */
  choiceLeadsToText?: boolean
  /** Where the keyboard begins; the text only where no letter has opened the form. */
  begins?: 'choice' | 'text'
  onSubmit: () => void
  /** Puts it away; what was typed is kept. */
  onDone: () => void
  /** Beside the buttons. */
  aside?: ReactNode
  children: ReactNode
}

/**
 * A form that is opened, filled and sent by keys alone. It begins on its choice, never in a text: a syllable that the
 * opening key has begun (ㅇ for D) would else be composed there.
 */
export function KeyedForm(props: KeyedFormProps) {
  const {
    submit,
    error,
    onDigit,
    choiceLeadsToText = false,
    begins = 'choice',
    onSubmit,
    onDone,
    aside,
    children,
  } = props
  const { actions } = useWords(commonWords)
  const form = useRef<HTMLFormElement>(null)
  const focus = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus()
  useEffect(() => focus(begins === 'text' ? TEXT : CHOICE), [begins])

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    // An input method takes a syllable back by Escape: that puts nothing away.
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onDone()
    }
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return
    const isDigit = /^\d$/.test(event.key)
    if (isDigit) onDigit?.(Number(event.key))
    if (!choiceLeadsToText || (!isDigit && event.key !== 'Enter')) return
    event.preventDefault()
    focus(TEXT)
  }
  return (
    <form ref={form} noValidate onSubmit={handleSubmit}>
      {/* The fields are what is worked with; this only gathers their keys. */}
      <div role="none" className={page.form} onKeyDown={handleKeyDown}>
        {children}
        <p role="alert" className={page.error}>
          {error}
        </p>
        <div className={page.row}>
          <Button kind="primary" type="submit">
            {submit}
          </Button>
          <Button onClick={onDone}>{actions.close}</Button>
          {aside}
        </div>
      </div>
    </form>
  )
}

const CHOICE = 'input[type=radio]:checked, select'
const TEXT = 'input[type=text]'
