import { Button } from '#client/design/button.tsx'
import { KeyHint } from '#client/design/key-hint.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useOutbox, useSyncState } from '#client/sync/use-sync-state.ts'
import { undo } from '../acts/undo.ts'
import styles from '../frame/desk-foot.module.css'
import { inputPhrase } from '../inputs/input-phrase.ts'
import { usePhrasing } from '../inputs/use-phrasing.ts'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import { nextUndo } from './undo-stack.ts'

/** 되돌리기: 독일 참석 확정. Names what the next undo takes back, so that nobody finds out by trying. */
export function UndoHint() {
  const { undo: words } = useWords(deskWords)
  const desk = useDesk()
  const undos = useDeskState((state) => state.undos)
  const board = useBoard()
  const me = useSyncState((state) => state.me)
  const outbox = useOutbox()
  const phrasing = usePhrasing()
  const next = nextUndo(undos, board, me, outbox)
  return (
    <Button
      kind="quiet"
      size="small"
      aria-keyshortcuts="Z"
      className={styles.act}
      aria-disabled={next === null}
      onClick={() => undo(desk)}
    >
      <KeyHint keys="Z" />{' '}
      {next === null
        ? words.nothing
        : words.next(phrasing.names.thing(next.undo.of), inputPhrase(next.undo.asked, phrasing, next.undo.was))}
    </Button>
  )
}
