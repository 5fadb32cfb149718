import { useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Person } from '#shared/board/person-schema.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { useCheckedCommand } from './use-checked-command.ts'

type ActivityDialogProps = { person: Person; to: 'disable' | 'enable' | 'revoke'; onClose: () => void }

/** Says what it means that an account, or a wall, no longer works, or works again, before it is so. */
export function ActivityDialog({ person, to, onClose }: ActivityDialogProps) {
  const { disable, enable, walls } = useWords(adminWords)
  const { actions } = useWords(commonWords)
  const name = useName()
  const refusalText = useRefusalText()
  const submit = useCheckedCommand()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const words = {
    disable,
    enable,
    revoke: { title: walls.revokeTitle, means: walls.revokeMeans, submit: walls.revoke },
  }[to]

  const handleConfirm = () => {
    const checked =
      to === 'revoke' ? submit('wall.revoke', { wall: person.id }) : submit(`person.${to}`, { person: person.id })
    if (checked.ok) onClose()
    else setRefusal(checked.refusal)
  }
  return (
    <Dialog
      title={words.title(name(person.name))}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {actions.cancel}
          </Button>
          <Button size="large" kind={to === 'enable' ? 'primary' : 'danger'} onClick={handleConfirm}>
            {words.submit}
          </Button>
        </>
      }
    >
      <p>{words.means}</p>
      {refusal !== null && (
        <Banner tone="bad" announce="alert">
          {refusalText(refusal)}
        </Banner>
      )}
    </Dialog>
  )
}
