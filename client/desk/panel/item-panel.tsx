import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { itemRef } from '#shared/board/item.ts'
import { isItemStale } from '#shared/board/readiness.ts'
import { mayAsk } from '../acts/ask.ts'
import { openRowDialog } from '../acts/open-row-dialog.ts'
import { addEvidence } from '../acts/set-status.ts'
import { HistorySection } from '../history/history-section.tsx'
import { dueTime } from '../inputs/input-phrase.ts'
import { useConflictingInput } from '../inputs/use-row-inputs.ts'
import { useDesk } from '../state/use-desk.ts'
import { useNames } from '../use-names.ts'
import { AgesBox } from './ages-box.tsx'
import { GroundsFacts } from './grounds-facts.tsx'
import { ItemActs } from './item-acts.tsx'
import { Fact, Facts, PanelTitle } from './panel-parts.tsx'
import { SessionLine } from './session-line.tsx'

const A_MINUTE = 60_000

/** One line of a checklist: whose it is, by when, what its status rests on, and what has happened. */
export function ItemPanel({ item }: { item: Item }) {
  const { panel: words } = useWords(deskWords)
  const { terms, ministry, phase, critical } = useWords(statusWords)
  const { undecided, nothing } = useWords(commonWords)
  const format = useFormat()
  const now = useNow(A_MINUTE)
  const desk = useDesk()
  const names = useNames()
  const session = useSyncState(({ board }) => board.sessions[item.session])
  const of = itemRef(item.id)
  const mine = useConflictingInput(of, 'state')?.command
  const { id, state, assignment, due } = item
  const mayAssign = mayAsk(desk.sync, 'item.assign', { item: id, assignee: null })
  const mayTick = mayAsk(desk.sync, 'item.reconfirm', { item: id })
  const title = names.text(item.title)
  return (
    <>
      <PanelTitle name={title} kind={names.thing(`workstream:${item.workstream}`)} />
      {session !== undefined && <SessionLine session={session} />}
      <AgesBox
        of={of}
        changedAt={state.last?.observedAt ?? state.changedAt}
        confirmedAt={item.confirmedAt}
        stale={isItemStale(item, session, now)}
        mayReconfirm={mayTick}
        undecided={mine !== undefined}
      />
      <Facts>
        <GroundsFacts
          status={state.value}
          mine={mine}
          edit={
            mayTick
              ? { label: words.addEvidence, word: words.add, shortcut: 'E', onPress: () => addEvidence(desk, of) }
              : undefined
          }
        />
        <Fact
          name={terms.assignee}
          edit={
            mayAssign
              ? { label: words.assign, shortcut: 'A', onPress: () => openRowDialog(desk, of, 'assign') }
              : undefined
          }
        >
          {assignment.value === null ? undecided : names.person(assignment.value)}
        </Fact>
        <Fact
          name={terms.due}
          edit={
            mayAssign
              ? { label: words.editDue, shortcut: 'U', onPress: () => openRowDialog(desk, of, 'due') }
              : undefined
          }
        >
          {due.value === null ? nothing : dueTime(due.value, format)}
        </Fact>
        <Fact name={terms.lead}>{ministry[item.lead]}</Fact>
        {item.supporting !== null && <Fact name={terms.supporting}>{ministry[item.supporting]}</Fact>}
        {item.critical && <Fact name={critical}>{words.criticalMeans}</Fact>}
        {item.gate !== null && <Fact name={words.gateName}>{words.gate(phase[item.gate])}</Fact>}
      </Facts>
      <HistorySection of={of} name={title} />
      <ItemActs item={item} />
    </>
  )
}
