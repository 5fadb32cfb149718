import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useMe } from '#client/sync/use-sync-state.ts'
import { RIGHTS } from '#shared/board/rights.ts'
import { useDesk } from '../state/use-desk.ts'
import { useDeskView } from './use-desk-view.ts'

/** Adds a row to the table on screen, for those who may. */
export function AddButton() {
  const { add } = useWords(deskWords)
  const { view, session } = useDeskView()
  const { store } = useDesk()
  const role = useMe()?.posting.value.role
  if (role === undefined || session === null || view.table === 'requests') return null
  if (view.table === 'participations') {
    if (RIGHTS['delegation.add'][role] === undefined) return null
    const dialog = { is: 'add-delegation', session, kind: view.kind } as const
    return <Button onClick={() => store.setState({ dialog })}>{add.delegation}</Button>
  }
  if (RIGHTS['item.add'][role] === undefined) return null
  const dialog = { is: 'add-item', session, workstream: view.workstream } as const
  return <Button onClick={() => store.setState({ dialog })}>{add.item}</Button>
}
