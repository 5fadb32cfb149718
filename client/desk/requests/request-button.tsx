import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useMe } from '#client/sync/use-sync-state.ts'
import { RIGHTS } from '#shared/board/rights.ts'
import { otherMinistry } from '#shared/board/status.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { openRowDialog } from '../acts/open-row-dialog.ts'
import { useDesk } from '../state/use-desk.ts'

/** Asks the other ministry for something about a row; nothing for who is of neither. */
export function RequestButton({ of }: { of: ThingRef }) {
  const { panel: words } = useWords(deskWords)
  const { ministry } = useWords(statusWords)
  const desk = useDesk()
  const me = useMe()
  const mine = me?.posting.value.ministry ?? null
  if (me === undefined || mine === null || RIGHTS['request.open'][me.posting.value.role] === undefined) return null
  return (
    <Button shortcut="R" onClick={() => openRowDialog(desk, of, 'request')}>
      {words.request(ministry[otherMinistry(mine)])}
    </Button>
  )
}
