import { lazy, Suspense } from 'react'
import { showToast } from '#client/design/toast-store.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import type { DeskDialog } from './desk-dialog.ts'
import { DialogBoundary } from './dialog-boundary.tsx'

// Each is loaded when it is opened first: the table needs none of them.
const HelpDialog = lazy(() => import('./help-dialog.tsx'))
const InputsDialog = lazy(() => import('./inputs-dialog.tsx'))
const HistoryDialog = lazy(() => import('./history-dialog.tsx'))
const RequestDialog = lazy(() => import('./request-dialog.tsx'))
const AddDelegationDialog = lazy(() => import('./add-delegation-dialog.tsx'))
const AddItemDialog = lazy(() => import('./add-item-dialog.tsx'))
const HeadDialog = lazy(() => import('./head-dialog.tsx'))
const ContactDialog = lazy(() => import('./contact-dialog.tsx'))
const ArrangementsDialog = lazy(() => import('./arrangements-dialog.tsx'))
const DueDialog = lazy(() => import('./due-dialog.tsx'))
const AssignDialog = lazy(() => import('./assign-dialog.tsx'))

/** The dialog that is open, if one is. */
export function DeskDialogs() {
  const { offline: words } = useWords(deskWords)
  const { store } = useDesk()
  const dialog = useDeskState((state) => state.dialog)
  if (dialog === null) return null
  const handleFailed = () => {
    store.setState({ dialog: null })
    showToast({ tone: 'bad', message: words.noDialog })
  }
  return (
    <DialogBoundary onFailed={handleFailed}>
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
