import { Button } from '#client/design/button.tsx'
import { Clock } from '#client/design/clock.tsx'
import { KeyHint } from '#client/design/key-hint.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useConnection, useOutbox, useSyncState } from '#client/sync/use-sync-state.ts'
import { waitsForPerson } from '../inputs/input-standing.ts'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import { UndoHint } from '../undo/undo-hint.tsx'
import styles from './desk-foot.module.css'
import { useDeskView } from './use-desk-view.ts'
import { usualKeys } from './usual-keys.ts'

/** The keys that are used most, or why none of them works now, what the next undo takes back, whether everything is saved, and the time. */
export function DeskFoot() {
  const { foot: words } = useWords(deskWords)
  const { store } = useDesk()
  const inHangul = useDeskState((state) => state.inHangul)
  return (
    <footer className={styles.foot}>
      <span className={styles.keys}>{inHangul ? <output>{words.inHangul}</output> : <UsualKeys />}</span>
      <UndoHint />
      <Button
        kind="quiet"
        size="small"
        className={styles.act}
        onClick={() => store.setState({ dialog: { is: 'help' } })}
      >
        <KeyHint keys="?" /> {words.keys}
      </Button>
      <Saved />
      <Now />
    </footer>
  )
}

function UsualKeys() {
  const { foot: words } = useWords(deskWords)
  const { view } = useDeskView()
  return (
    <>
      <span className={styles.hint}>
        <KeyHint keys="↑" /> <KeyHint keys="↓" /> {words.move}
      </span>
      {usualKeys(view.table, words).map(({ keys, does }) => (
        <span key={keys} className={styles.hint}>
          <KeyHint keys={keys} /> {does}
        </span>
      ))}
    </>
  )
}

/** 모두 저장됨 · 미전송 0건, and the way to what is not. */
function Saved() {
  const { foot: words } = useWords(deskWords)
  const { store } = useDesk()
  const { unsent } = useConnection()
  const toChoose = useOutbox().filter(waitsForPerson).length
  const state = toChoose > 0 ? words.toChoose(toChoose) : unsent > 0 ? null : words.allSaved
  return (
    <Button
      kind="quiet"
      size="small"
      className={styles.saved}
      onClick={() => store.setState({ dialog: { is: 'inputs' } })}
    >
      {state !== null && <strong>{state}</strong>}
      <span className="numeric">{words.unsent(unsent)}</span>
    </Button>
  )
}

/** The log's clock: a rehearsal says that it is none but its own. */
function Now() {
  const { marks } = useWords(commonWords)
  const { foot: words } = useWords(deskWords)
  const format = useFormat()
  const now = useNow()
  const isRehearsal = useSyncState(({ board }) => board.clock.kind === 'rehearsal')
  return (
    <span className={styles.clock}>
      {isRehearsal ? marks.rehearsalClock : words.clock} <span className="numeric">{format.date(now)}</span>{' '}
      <Clock now={now} />
    </span>
  )
}
