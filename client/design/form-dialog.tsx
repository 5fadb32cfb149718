import { type FormEvent, type ReactNode, useId } from 'react'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import styles from './form-dialog.module.css'

type FormDialogProps = {
  title: string
  /** What the button says that does it. */
  submit: string
  /** A fault of the whole, as a sentence. */
  error?: string | null
  /** While it is on its way it cannot be sent again. */
  busy?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog to fill in. Enter in a field sends it, but never in the middle of a syllable: the browser sees to that. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, error = null, busy = false, onSubmit, onClose, children } = props
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
          <Button kind="primary" type="submit" form={id} disabled={busy}>
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
