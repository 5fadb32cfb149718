import { Suspense } from 'react'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import type { DeskDialog } from './desk-dialog.ts'
import { DialogBoundary } from './dialog-boundary.tsx'
import { lazyAgain } from './lazy-again.ts'

// Each is loaded when it is opened first: the table needs none of them.
const HelpDialog = lazyAgain(() => import('./help-dialog.tsx'))
const InputsDialog = lazyAgain(() => import('./inputs-dialog.tsx'))
const HistoryDialog = lazyAgain(() => import('./history-dialog.tsx'))
const RequestDialog = lazyAgain(() => import('./request-dialog.tsx'))
const AddDelegationDialog = lazyAgain(() => import('./add-delegation-dialog.tsx'))
const AddItemDialog = lazyAgain(() => import('./add-item-dialog.tsx'))
const HeadDialog = lazyAgain(() => import('./head-dialog.tsx'))
const ContactDialog = lazyAgain(() => import('./contact-dialog.tsx'))
const ArrangementsDialog = lazyAgain(() => import('./arrangements-dialog.tsx'))
const DueDialog = lazyAgain(() => import('./due-dialog.tsx'))
const AssignDialog = lazyAgain(() => import('./assign-dialog.tsx'))

/** The dialog that is open, if one is. */
export function DeskDialogs() {
  const { store } = useDesk()
  const dialog = useDeskState((state) => state.dialog)
  if (dialog === null) return null
  // What was written in a dialog that could not be shown waits for it.
  const handleFailedClose = () => store.setState({ dialog: null })
  return (
    <DialogBoundary key={JSON.stringify(dialog)} onClose={handleFailedClose}>
      <Suspense>
        <AnyDialog dialog={dialog} onClose={() => store.setState({ dialog: null, fields: {} })} />
      </Suspense>
    </DialogBoundary>
  )
}

function AnyDialog({ dialog, onClose }: { dialog: DeskDialog; onClose: () => void }) {
  switch (dialog.is) {
    case 'help':
      return <HelpDialog onClose={onClose} />
    case 'inputs':
      return <InputsDialog onClose={onClose} />
    case 'history':
      return <HistoryDialog of={dialog.of} onClose={onClose} />
    case 'request':
      return <RequestDialog item={dialog.item} session={dialog.session} onClose={onClose} />
    case 'add-delegation':
      return <AddDelegationDialog session={dialog.session} kind={dialog.kind} onClose={onClose} />
    case 'add-item':
      return <AddItemDialog session={dialog.session} workstream={dialog.workstream} onClose={onClose} />
    case 'head':
      return <HeadDialog participation={dialog.participation} onClose={onClose} />
    case 'contact':
      return <ContactDialog participation={dialog.participation} onClose={onClose} />
    case 'arrangements':
      return <ArrangementsDialog participation={dialog.participation} onClose={onClose} />
    case 'due':
      return <DueDialog item={dialog.item} onClose={onClose} />
    case 'assign':
      return <AssignDialog item={dialog.item} onClose={onClose} />
  }
}
