import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { SentenceField } from './sentence-field.tsx'
import type { Entries } from './use-entries.ts'
import { useBasis } from './use-basis.ts'
import { useSentence } from './use-sentence.ts'

type ResolveFormProps = { item: Item; entries: Entries; onClose: () => void }

/** How a problem was solved, and whether the item is checked with that or still to be checked. */
export function ResolveForm({ item, entries, onClose }: ResolveFormProps) {
  const words = useWords(fieldWords)
  const status = useWords(statusWords)
  const name = useName()
  const basis = useBasis()
  const sentence = useSentence()
  const [after, setAfter] = useState<'done' | 'in-progress'>('done')
  const options = (['done', 'in-progress'] as const).map((value) => ({ value, label: status.item[value] }))

  const handleResolve = () => {
    const text = sentence.take()
    if (text === null) return
    const payload = { item: item.id, status: after, reason: { text, class: 'public' } } as const
    entries.setItem(payload, words.entered.resolved(name(item.title)), basis)
    onClose()
  }
  return (
    <>
      <SentenceField
        label={words.item.how}
        hint={words.problem.publicHint}
        sentence={sentence}
        phrases={words.item.fixes}
      />
      <SegmentedControl label={words.item.after} value={after} options={options} onChange={setAfter} />
      <Button kind="primary" size="large" onClick={handleResolve}>
        {words.item.resolve}
      </Button>
    </>
  )
}
