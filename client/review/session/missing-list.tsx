import { useId, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '#client/design/button.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { MINUTE } from '#shared/board/instant.ts'
import { missingForSigning } from '#shared/board/review/missing.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { StagePosition } from '#shared/board/review/stage-position-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'
import { useNames } from '../names/use-names.ts'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import styles from './missing-list.module.css'
import { type Line, missingLines } from './missing-lines.ts'
import type { EntryKind } from './session-keys.ts'

/** In the middle of a meeting nearly everything is missing: what comes first is named, the rest counted. */
const AT_FIRST = 6

type MissingListProps = {
  review: Review
  conducts: boolean
  onShow: (position: StagePosition) => void
  onEnter: (kind: EntryKind) => void
}

/** What still stands against signing, each with the way to it; then signing begins. */
export function MissingList({ review, conducts, onShow, onEnter }: MissingListProps) {
  const { missing: words } = useWords(reviewSessionWords)
  const board = useBoard()
  const now = useNow(MINUTE / 12)
  const missing = missingForSigning(board, review, now)
  const { act, busy, trouble } = useOnlineAct()
  const lines = missingLines(board, review, missing)
  const [isWhole, setWhole] = useState(false)
  const [isBeginning, setBeginning] = useState(false)
  const hint = useId()
  return (
    <Section
      id="missing"
      title={words.title}
      aside={
        missing.length === 0 ? (
          <StatusChip icon="disc-check" tone="ok">
            {words.nothing}
          </StatusChip>
        ) : (
          words.count(lines.length)
        )
      }
    >
      <ul className={page.rows}>
        {lines.slice(0, isWhole ? lines.length : AT_FIRST).map((line) => (
          <li key={JSON.stringify(line)}>
            <MissingLine review={review} line={line} onShow={onShow} onEnter={onEnter} />
          </li>
        ))}
      </ul>
      {lines.length > AT_FIRST && (
        <div className={page.row}>
          <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.fewer : words.more(lines.length - AT_FIRST)}
          </Button>
        </div>
      )}
      {conducts && (
        <div className={page.row}>
          <Button
            kind="primary"
            size="large"
            disabled={missing.length > 0}
            aria-describedby={hint}
            onClick={() => setBeginning(true)}
          >
            {words.beginSigning}
          </Button>
          <span id={hint} className={page.soft}>
            {missing.length > 0 ? words.notYet(lines.length) : words.locks}
          </span>
        </div>
      )}
      {isBeginning && (
        <ConfirmDialog
          title={words.beginTitle}
          lines={words.beginMeans}
          submit={words.beginSigning}
          busy={busy}
          error={trouble}
          onConfirm={() => void act('review.begin-signing', { review: review.id })}
          onClose={() => setBeginning(false)}
        />
      )}
    </Section>
  )
}

type MissingLineProps = Pick<MissingListProps, 'review' | 'onShow' | 'onEnter'> & { line: Line }

function MissingLine({ review, line, onShow, onEnter }: MissingLineProps) {
  const { missing: words } = useWords(reviewSessionWords)
  const { seat: seats } = useWords(reviewWords)
  const names = useNames()
  const said = (ministries: readonly Ministry[]) => ministries.map(names.ministry).join(', ')
  const to = (position: StagePosition, text: string) => (
    <Button kind="link" className={styles.link} onClick={() => onShow(position)}>
      {text}
    </Button>
  )
  const toForm = (kind: EntryKind, text: string) => (
    <Button kind="link" className={styles.link} onClick={() => onEnter(kind)}>
      {text}
    </Button>
  )
  const toTopic = (workstream: string, text: (topic: string) => string) =>
    to({ step: 'agenda', workstream }, text(names.workstream(workstream)))
  switch (line.what) {
    case 'consent':
      return to({ step: 'consent' }, words.consent(line.count, said(line.ministries)))
    case 'seat':
      return <a href="#attendance">{words.seat(seats[line.seat])}</a>
    case 'call':
      return toTopic(line.workstream, (topic) => words.call(topic, said(line.ministries)))
    case 'reconfirmation':
      return toTopic(line.workstream, (topic) => words.reconfirmation(topic, said(line.ministries)))
    case 'difference':
      return toTopic(line.workstream, words.difference)
    case 'consequence':
      return toTopic(line.workstream, words.consequence)
    case 'answer':
      return toForm('decision', words.answer(names.text(review.dissents[line.dissent]?.sentence ?? '')))
    case 'owner':
      return (
        <Link href="/desk?show=items">
          {words.owner(names.text(review.undertakings[line.undertaking]?.sentence ?? ''))}
        </Link>
      )
    case 'field':
      return line.field === 'place'
        ? words.field.place
        : toForm(line.field === 'remarks' ? 'remark' : 'decision', words.field[line.field])
    case 'read-back':
      return to({ step: 'read-back', page: 1 }, words.readBack)
  }
}
