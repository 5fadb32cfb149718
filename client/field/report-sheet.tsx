import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { Dialog } from '#client/design/dialog.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { ChooseItem } from './choose-item.tsx'
import type { SheetProps } from './field-sheet.tsx'
import { SentenceField } from './sentence-field.tsx'
import styles from './sheets.module.css'
import { useBasis } from './use-basis.ts'
import { useSentence } from './use-sentence.ts'

type ReportSheetProps = Pick<SheetProps, 'session' | 'now' | 'entries' | 'onClose'> & {
  /** The item it is about, if that is known already. */
  initial: string | null
}

/** Which item, what is wrong: the item is blocked from then on, with a sentence that everybody reads. */
export function ReportSheet({ session, now, entries, initial, onClose }: ReportSheetProps) {
  const words = useWords(fieldWords)
  const { actions } = useWords(commonWords)
  const { items } = useBoard()
  const name = useName()
  const basis = useBasis()
  const sentence = useSentence()
  const [chosen, setChosen] = useState(initial)
  const item = chosen === null ? undefined : items[chosen]

  const handleReport = () => {
    const text = sentence.take()
    if (text === null || item === undefined) return
    const payload = { item: item.id, status: 'blocked', reason: { text, class: 'public' } } as const
    entries.setItem(payload, words.entered.reported(name(item.title)), basis)
    onClose()
  }
  if (item === undefined)
    return (
      <Dialog title={words.reportTitle} onClose={onClose}>
        <ChooseItem session={session} now={now} onChoose={setChosen} />
      </Dialog>
    )
  return (
    <Dialog
      title={words.reportTitle}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {actions.cancel}
          </Button>
          <Button size="large" kind="danger" icon="triangle-alert" onClick={handleReport}>
            {words.problem.submit}
          </Button>
        </>
      }
    >
      <p className={styles.chosen}>
        {name(item.title)}
        <Button kind="link" size="small" onClick={() => setChosen(null)}>
          {words.problem.chooseOther}
        </Button>
      </p>
      <SentenceField
        label={words.problem.what}
        hint={words.problem.publicHint}
        sentence={sentence}
        phrases={words.problem.sentences}
      />
    </Dialog>
  )
}
