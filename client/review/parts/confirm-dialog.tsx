import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import page from './page.module.css'

type ConfirmDialogProps = {
  title: string
  /** What follows from it, a line each. */
  lines: readonly string[]
  /** What the button says that does it. */
  submit: string
  busy?: boolean
  error: string | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something is done that others notice, or that is hard to take back. */
export function ConfirmDialog({ title, lines, submit, busy = false, error, onConfirm, onClose }: ConfirmDialogProps) {
  const { actions } = useWords(commonWords)
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{actions.cancel}</Button>
          <Button kind="primary" disabled={busy} onClick={onConfirm}>
            {submit}
          </Button>
        </>
      }
    >
      <Consequences lines={lines} />
      <p role="alert" className={page.error}>
        {error}
      </p>
    </Dialog>
  )
}

/** What somebody agrees to by a press, point by point. */
export function Consequences({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={page.points}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
