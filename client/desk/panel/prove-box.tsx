import { Button } from '#client/design/button.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { EVIDENCE_KINDS } from '#shared/board/status.ts'
import { mayAsk } from '../acts/ask.ts'
import { addEvidence, prove } from '../acts/set-status.ts'
import { useDesk } from '../state/use-desk.ts'
import { idOf } from '#shared/board/text.ts'
import styles from './prove-box.module.css'

/** A confirmation that nobody has shown evidence of asks for it, in one figure, and waits for nobody. */
export function ProveBox({ of, name }: { of: ThingRef; name: string }) {
  const { prove: words } = useWords(deskWords)
  const { evidence, claim } = useWords(statusWords)
  const desk = useDesk()
  if (!mayAsk(desk.sync, 'participation.reconfirm', { participation: idOf(of) })) return null
  return (
    <fieldset aria-label={words.label(name)} className={styles.box}>
      <p>
        <strong>{claim}</strong> {words.ask}
      </p>
      <div className={styles.kinds}>
        {EVIDENCE_KINDS.map((kind, index) => (
          <Button key={kind} size="small" shortcut={String(index + 1)} onClick={() => prove(desk, of, kind)}>
            {evidence[kind]}
          </Button>
        ))}
        <Button size="small" shortcut="E" onClick={() => addEvidence(desk, of)}>
          {words.withNote}
        </Button>
      </div>
    </fieldset>
  )
}
