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
import type { MissingThing } from '#shared/board/review/missing-thing.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { useOnlineAct } from '../acts/use-online-act.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import type { EntryKind } from './session-keys.ts'

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
          words.count(missing.length)
        )
      }
    >
      <ul className={page.rows}>
        {missing.map((thing) => (
          <li key={JSON.stringify(thing)}>
            <MissingLine review={review} thing={thing} onShow={onShow} onEnter={onEnter} />
          </li>
        ))}
      </ul>
      {conducts && (
        <div className={page.row}>
          <Button
            kind="primary"
            size="large"
            disabled={missing.length > 0 || busy}
            onClick={() => void act('review.begin-signing', { review: review.id })}
          >
            {words.beginSigning}
          </Button>
          <span className={page.soft}>{words.locks}</span>
        </div>
      )}
      <p role="alert" className={page.error}>
        {trouble}
      </p>
    </Section>
  )
}

type MissingLineProps = Pick<MissingListProps, 'review' | 'onShow' | 'onEnter'> & { thing: MissingThing }

function MissingLine({ review, thing, onShow, onEnter }: MissingLineProps) {
  const { missing: words } = useWords(reviewSessionWords)
  const { seat: seats } = useWords(reviewWords)
  const names = useNames()
  const toTopic = (workstream: string, text: string) => (
    <Button kind="link" onClick={() => onShow({ step: 'agenda', workstream })}>
      {text}
    </Button>
  )
  const toForm = (kind: EntryKind, text: string) => (
    <Button kind="link" onClick={() => onEnter(kind)}>
      {text}
    </Button>
  )
  switch (thing.what) {
    case 'seat':
      return <a href="#attendance">{words.seat(seats[thing.seat])}</a>
    case 'call':
      return isOnConsentList(review, thing.workstream) ? (
        <Button kind="link" onClick={() => onShow({ step: 'consent' })}>
          {words.call(names.workstream(thing.workstream), names.ministry(thing.ministry))}
        </Button>
      ) : (
        toTopic(thing.workstream, words.call(names.workstream(thing.workstream), names.ministry(thing.ministry)))
      )
    case 'reconfirmation':
      return toTopic(
        thing.workstream,
        words.reconfirmation(names.workstream(thing.workstream), names.ministry(thing.ministry)),
      )
    case 'difference':
      return toTopic(thing.workstream, words.difference(names.workstream(thing.workstream)))
    case 'consequence':
      return toTopic(thing.workstream, words.consequence(names.workstream(thing.workstream)))
    case 'answer':
      return toForm('decision', words.answer(names.text(review.dissents[thing.dissent]?.sentence ?? '')))
    case 'owner':
      return (
        <Link href="/desk?show=items">
          {words.owner(names.text(review.undertakings[thing.undertaking]?.sentence ?? ''))}
        </Link>
      )
    case 'field':
      return thing.field === 'place'
        ? words.field.place
        : toForm(thing.field === 'remarks' ? 'remark' : 'decision', words.field[thing.field])
    case 'read-back':
      return (
        <Button kind="link" onClick={() => onShow({ step: 'read-back', page: 1 })}>
          {words.readBack}
        </Button>
      )
  }
}

const isOnConsentList = ({ brief, times }: Review, workstream: string): boolean =>
  brief?.consent.some((entry) => entry.workstream === workstream) === true &&
  times[`agenda:${workstream}`] === undefined
