import { useBoard } from '#client/sync/use-sync-state.ts'
import type { PersonId } from '#shared/board/identity.ts'
import { ActivityDialog } from './activity-dialog.tsx'
import { AdmitDialog } from './admit-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { RoleDialog } from './role-dialog.tsx'

/** What is being asked. A link that follows an admission is made without asking again. */
export type OpenDialog =
  | { kind: 'admit' }
  | { kind: 'admitted' | 'link' | 'role' | 'disable' | 'enable' | 'revoke'; person: PersonId }

type AdminDialogProps = {
  dialog: OpenDialog
  onOpen: (dialog: OpenDialog) => void
  onClose: () => void
}

/** The dialog that is open. */
export function AdminDialog({ dialog, onOpen, onClose }: AdminDialogProps) {
  const { persons } = useBoard()
  if (dialog.kind === 'admit')
    return <AdmitDialog onAdmitted={(person) => onOpen({ kind: 'admitted', person })} onClose={onClose} />
  const person = persons[dialog.person]
  if (person === undefined) return null
  switch (dialog.kind) {
    case 'admitted':
    case 'link':
      return <LinkDialog person={person} isWanted={dialog.kind === 'admitted'} onClose={onClose} />
    case 'role':
      return <RoleDialog person={person} onClose={onClose} />
    default:
      return <ActivityDialog person={person} to={dialog.kind} onClose={onClose} />
  }
}
