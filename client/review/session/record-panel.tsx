import { useRef } from 'react'
import { Button } from '#client/design/button.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import type { Part } from '../state/part.ts'
import { ActionForm } from './action-form.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DissentForm } from './dissent-form.tsx'
import { RemarkForm } from './remark-form.tsx'
import { ENTRY_KEYS, type EntryKind } from './session-keys.ts'

type RecordPanelProps = {
  review: Review
  part: Part
  /** What is talked about: what is entered is about it, unless somebody says otherwise. */
  workstream: string | null
  open: EntryKind | null
  onOpen: (kind: EntryKind | null) => void
}

/** What every form of the record is given. */
export type EntryFormProps = {
  review: Review
  workstream: string | null
  /** Sent, or put away: the keyboard goes back to the page, where every key means something again. */
  onDone: () => void
}

const FORMS = { decision: DecisionForm, action: ActionForm, remark: RemarkForm } as const

/** Where the record is written: a key opens a line, Enter enters it. */
export function RecordPanel({ review, part, workstream, open, onOpen }: RecordPanelProps) {
  const { record: words } = useWords(reviewSessionWords)
  const panel = useRef<HTMLDivElement>(null)
  const kinds: EntryKind[] = [
    ...(part.records ? (['decision', 'action', 'remark'] as const) : []),
    ...(part.ministry === null ? [] : (['dissent'] as const)),
  ]
  const handleDone = () => {
    onOpen(null)
    panel.current?.focus()
  }
  if (kinds.length === 0) return null
  const form = { review, workstream, onDone: handleDone }
  const Form = open === null || open === 'dissent' ? null : FORMS[open]
  return (
    <Section title={words.title} id="record">
      <div ref={panel} tabIndex={-1} className={page.form}>
        <div className={page.row}>
          {kinds.map((kind) => (
            <Button
              key={kind}
              shortcut={ENTRY_KEYS[kind]}
              aria-pressed={open === kind}
              onClick={() => onOpen(open === kind ? null : kind)}
            >
              {words.kinds[kind]}
            </Button>
          ))}
        </div>
        {Form !== null && part.records && <Form key={open} {...form} />}
        {open === 'dissent' && part.ministry !== null && <DissentForm {...form} ministry={part.ministry} />}
      </div>
    </Section>
  )
}
