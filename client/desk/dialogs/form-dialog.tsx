import { type FormEvent, type ReactNode, useId } from 'react'
import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import styles from './form-dialog.module.css'

type FormDialogProps = {
  title: string
  /** What the button says that does it. */
  submit: string
  /** A fault of the whole, as a sentence. */
  error?: string | null
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog to fill in. Enter in a field sends it, but never in the middle of a syllable: the browser sees to that. */
export function FormDialog({ title, submit, error = null, onSubmit, onClose, children }: FormDialogProps) {
  const { actions } = useWords(commonWords)
  const id = useId()
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{actions.cancel}</Button>
          <Button kind="primary" type="submit" form={id}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} noValidate className={styles.form} onSubmit={handleSubmit}>
        {children}
        <p role="alert" className={styles.error}>
          {error}
        </p>
      </form>
    </Dialog>
  )
}
