import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { isComposing } from '#client/design/ime.ts'
import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { useWords } from '#client/i18n/use-words.ts'
import { TEXT_LIMIT, type ThingRef } from '#shared/board/text.ts'
import { changeDraft, closeDraft, discardDraft, type DraftFault, sendDraft } from '../acts/drafts.ts'
import { type Audience, mayBeEmpty } from '../state/draft.ts'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import { focusTable } from '../table/focus-table.ts'
import { useNames } from '../use-names.ts'
import styles from './draft-editor.module.css'
import { EvidenceKindControl } from './evidence-kind-control.tsx'
import { IntentValue } from './intent-value.tsx'
import { useIntentWords } from './use-intent-words.ts'

const AUDIENCES: readonly Audience[] = ['public', 'internal']

/**
 * Writes about a row, below it: the reason of a status, a piece of evidence, an answer. Enter sends; Escape closes and
 * loses nothing, for the draft stays with its row until it is sent or discarded.
 */
export function DraftEditor({ of }: { of: ThingRef }) {
  const { editor: words } = useWords(deskWords)
  const desk = useDesk()
  const draft = useDeskState(({ drafts }) => drafts.get(of))
  const { language } = useLanguage()
  const names = useNames()
  const intentWords = useIntentWords()
  const [fault, setFault] = useState<DraftFault | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const intent = draft?.intent

  // Before the next key: the first letter that is typed belongs in here.
  useLayoutEffect(() => field.current?.focus(), [intent?.do])
  if (draft === undefined || intent === undefined) return null

  const { label, heading } = intentWords(intent)
  const send = () => {
    const found = sendDraft(desk, of, (text) => ({ [language]: text }))
    if (found === null) focusTable()
    else setFault(found)
  }
  const close = () => {
    closeDraft(desk)
    focusTable()
  }
  const discard = () => {
    discardDraft(desk, of)
    focusTable()
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
    event.preventDefault()
    close()
  }
  const hasAudience = intent.do === 'set-attendance' || intent.do === 'set-item' || intent.do === 'retire'
  return (
    <fieldset aria-label={words.label(names.thing(of), heading)} className={styles.editor}>
      <div className={styles.line}>
        <IntentValue intent={intent} heading={heading} />
        {intent.do === 'add-evidence' && (
          <EvidenceKindControl
            value={intent.kind}
            onChange={(kind) => changeDraft(desk, of, { intent: { do: 'add-evidence', kind } })}
          />
        )}
        {hasAudience && (
          <SegmentedControl
            label={words.audience}
            value={draft.audience}
            options={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
            onChange={(audience) => changeDraft(desk, of, { audience })}
          />
        )}
        <Button kind="quiet" className={styles.discard} onClick={discard}>
          {words.discard}
        </Button>
      </div>
      <div className={styles.line}>
        <div className={styles.field}>
          <TextField
            ref={field}
            label={label}
            labelHidden
            placeholder={label}
            required={!mayBeEmpty(intent)}
            limit={TEXT_LIMIT}
            error={fault === null ? null : words[fault]}
            value={draft.text}
            onChange={(text) => {
              setFault(null)
              changeDraft(desk, of, { text })
            }}
            onKeyDown={handleKeyDown}
            onEnter={send}
          />
        </div>
        <Button kind="primary" shortcut="Enter" onClick={send}>
          {words.send}
        </Button>
        <Button shortcut="Esc" title={words.keeps} onClick={close}>
          {words.close}
        </Button>
      </div>
    </fieldset>
  )
}
