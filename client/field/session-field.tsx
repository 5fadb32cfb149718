import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { fieldWords } from '#client/i18n/field-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { CheckCard } from './check-card.tsx'
import { checkList } from './check-list.ts'
import { FieldFoot } from './field-foot.tsx'
import { FieldHeader } from './field-header.tsx'
import styles from './field-page.module.css'
import { dayOf } from './field-sessions.ts'
import { FieldSheet, type OpenSheet } from './field-sheet.tsx'
import { Guests } from './guests.tsx'
import { LinkBar } from './link-bar.tsx'
import { mayReport } from './may-report.ts'
import { PhaseCard } from './phase-card.tsx'
import { ThumbBar } from './thumb-bar.tsx'
import { UndoBar } from './undo-bar.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useEntries } from './use-entries.ts'

type SessionFieldProps = {
  session: Session
  sessions: readonly Session[]
  now: Instant
  onChoose: (session: string) => void
}

/** One session on the spot: its checklist or, so that the phone's own way back works, its guests by another address. */
export function SessionField({ session, sessions, now, onChoose }: SessionFieldProps) {
  const words = useWords(fieldWords)
  const name = useName()
  const board = useBoard()
  const me = useSyncState((state) => state.me)
  const entries = useEntries()
  const arrivals = useArrivals(session.id, now)
  const [search, setSearch] = useSearchParams()
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const may = mayReport(board, me, session)
  const list = checkList(board, session, now)
  const seesGuests = search.get('view') === 'arrivals'
  const handleGiveReason = ({ command }: OutboxEntry) => {
    if (command.type === 'session.set-phase')
      setSheet({ kind: 'phase', to: command.payload.phase, insteadOf: command.id })
  }
  const show = (view: 'arrivals' | null) =>
    setSearch({ session: session.id, ...(view !== null && { view }) }, { replace: view === null })

  return (
    <div className={styles.page}>
      <FieldHeader session={session} sessions={sessions} now={now} onChoose={onChoose} />
      <LinkBar now={now} onShowOutbox={() => setSheet({ kind: 'outbox' })} />
      <main className={styles.main}>
        <DayNotice session={session} sessions={sessions} now={now} />
        {!may && <Banner tone="info">{words.sessions.readOnly}</Banner>}
        {seesGuests ? (
          <Guests
            arrivals={arrivals}
            {...(may && { onArrive: ({ id }, guest) => entries.arrive(id, words.entered.arrived(guest)) })}
            onOpen={({ id }) => setSheet({ kind: 'guest', participation: id })}
          />
        ) : (
          <>
            <CheckCard
              list={list}
              now={now}
              {...(may && {
                onTick: ({ id, title }) =>
                  entries.setItem({ item: id, status: 'done', evidence: SEEN }, words.entered.checked(name(title))),
              })}
              onOpen={({ id }) => setSheet({ kind: 'item', item: id })}
            />
            {may && (
              <PhaseCard
                session={session}
                left={list.total - list.checked}
                onEnter={(to) => setSheet({ kind: 'phase', to, insteadOf: null })}
                onStepBack={() => setSheet({ kind: 'step-back' })}
                onGiveReason={handleGiveReason}
              />
            )}
          </>
        )}
        <FieldFoot />
      </main>
      <ThumbBar notice={<UndoBar {...entries} keys={sheet === null} />}>
        <Button
          kind="danger"
          size="large"
          icon="triangle-alert"
          disabled={!may}
          onClick={() => setSheet({ kind: 'report', item: null })}
        >
          {words.report}
        </Button>
        <Button size="large" onClick={() => show(seesGuests ? null : 'arrivals')}>
          {seesGuests ? words.guests.back : words.arrivals}{' '}
          {!seesGuests && <span className={`${styles.count} numeric`}>{`${arrivals.here}/${arrivals.total}`}</span>}
        </Button>
      </ThumbBar>
      {sheet !== null && (
        <FieldSheet
          sheet={sheet}
          session={session}
          now={now}
          may={may}
          entries={entries}
          onOpen={setSheet}
          onGiveReason={handleGiveReason}
          onClose={() => setSheet(null)}
        />
      )}
    </div>
  )
}

/** Whoever ticks a row in this room has looked. */
const SEEN = { kind: 'observation' } as const

/** That nothing takes place today, and when what is shown does. */
function DayNotice({ session, sessions, now }: Pick<SessionFieldProps, 'session' | 'sessions' | 'now'>) {
  const { sessions: words } = useWords(fieldWords)
  const format = useFormat()
  const day = dayOf(session, now)
  if (day === 'today' || sessions.some((other) => dayOf(other, now) === 'today')) return null
  return (
    <Banner tone="info" className={styles.notice}>
      {words[day === 'ahead' ? 'next' : 'last'](format.day(session.day))}
    </Banner>
  )
}
