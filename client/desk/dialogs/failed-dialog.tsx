import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'

/** In the place of a dialog that could not be loaded: what was written in it is kept until it opens. */
export function FailedDialog({ onAgain, onClose }: { onAgain: () => void; onClose: () => void }) {
  const { failedDialog: words } = useWords(deskWords)
  const { actions } = useWords(commonWords)
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{actions.close}</Button>
          <Button kind="primary" onClick={onAgain}>
            {words.again}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Dialog>
  )
}
