import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { fieldWords } from '#client/i18n/field-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useCommand } from '#client/sync/use-command.ts'
import { previousPhases } from '#shared/board/phases.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { SentenceField } from './sentence-field.tsx'
import styles from './sheets.module.css'
import { useBasis } from './use-basis.ts'
import { useSentence } from './use-sentence.ts'

/** Back to an earlier phase, with a reason; both times stay in the record. */
export function StepBackSheet({ session, onClose }: { session: Session; onClose: () => void }) {
  const { phase: words } = useWords(fieldWords)
  const { phase: names, terms } = useWords(statusWords)
  const { actions } = useWords(commonWords)
  const submit = useCommand()
  const basis = useBasis()
  const reason = useSentence()
  const choices = previousPhases(session.format, session.phase.value)
  const [chosen, setChosen] = useState(choices[0])
  if (chosen === undefined) return null

  const handleStepBack = () => {
    const text = reason.take()
    if (text === null) return
    submit('session.step-back', { session: session.id, phase: chosen, reason: { text } }, basis)
    onClose()
  }
  return (
    <Dialog
      title={words.backTitle}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {actions.cancel}
          </Button>
          <Button size="large" kind="danger" onClick={handleStepBack}>
            {words.backDone}
          </Button>
        </>
      }
    >
      <p className={styles.step}>
        {names[session.phase.value]} → <b>{names[chosen]}</b>
      </p>
      {choices.length > 1 && (
        <SegmentedControl
          label={words.backTo}
          value={chosen}
          options={choices.map((value) => ({ value, label: names[value] }))}
          onChange={setChosen}
        />
      )}
      <SentenceField label={terms.reason} hint={words.reasonHint} sentence={reason} />
    </Dialog>
  )
}
