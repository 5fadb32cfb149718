import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Delegation } from '#shared/board/delegation-schema.ts'
import { mayAsk } from '../acts/ask.ts'
import { useDesk } from '../state/use-desk.ts'
import { Cell } from './cell.tsx'

type UnnamedCellProps = { column: number; delegation: Delegation; session: string }

/** In the row of a group whose names are still to come: the way to add the first, or the next. */
export function UnnamedCell({ column, delegation: { kind, lead }, session }: UnnamedCellProps) {
  const { add } = useWords(deskWords)
  const { sync, store } = useDesk()
  const example = { kind, lead, name: { ko: add.delegation }, country: null, announced: true }
  const dialog = { is: 'add-delegation', session, kind } as const
  return (
    <Cell column={column}>
      {mayAsk(sync, 'delegation.add', example) && (
        <Button kind="link" size="small" tabIndex={-1} onClick={() => store.setState({ dialog })}>
          {add.delegation}
        </Button>
      )}
    </Cell>
  )
}
