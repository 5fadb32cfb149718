import { Fragment } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { itemRef } from '#shared/board/item.ts'
import { passedGates } from '#shared/board/passed-gates.ts'
import { sessionRef } from '#shared/board/session.ts'
import { useNames } from '../use-names.ts'
import { ThingLink } from './thing-link.tsx'

/** More are counted: the rest stands in the list of the session. */
const MOST_NAMED = 3

/** Across the table: which session went on although what gates it is open, why, and what is left. Nobody can hide it. */
export function PassedGates() {
  const { passedGates: words } = useWords(deskWords)
  const { phase: phases } = useWords(statusWords)
  const format = useFormat()
  const names = useNames()
  return passedGates(useBoard()).map(({ session, items, passed }) => (
    <Banner key={session.id} tone="warn" announce="status">
      <b>{words.head(names.thing(sessionRef(session.id)), phases[session.phase.value])}</b> {words.open(items.length)}{' '}
      {items.slice(0, MOST_NAMED).map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <ThingLink of={itemRef(id)}>{names.thing(itemRef(id))}</ThingLink>
        </Fragment>
      ))}
      {items.length > MOST_NAMED && ` ${words.others(items.length - MOST_NAMED)}`}
      {passed !== null && ` · ${words.reason(names.text(passed.reason), format.time(passed.at))}`}
    </Banner>
  ))
}
