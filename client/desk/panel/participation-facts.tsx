import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { participationRef } from '#shared/board/participation.ts'
import { mayAsk } from '../acts/ask.ts'
import { openRowDialog, type RowDialog } from '../acts/open-row-dialog.ts'
import { addEvidence } from '../acts/set-status.ts'
import { useConflictingInput } from '../inputs/use-row-inputs.ts'
import { languageName } from '../language-name.ts'
import { useDesk } from '../state/use-desk.ts'
import { GroundsFacts } from './grounds-facts.tsx'
import { LocalTime } from './local-time.tsx'
import { Fact, Facts } from './panel-parts.tsx'

/** What an attendance rests on, who comes, in which language, and whom to call. */
export function ParticipationFacts({ participation }: { participation: Participation }) {
  const { panel: words, row } = useWords(deskWords)
  const { terms, rank: ranks } = useWords(statusWords)
  const { undecided, nothing } = useWords(commonWords)
  const { language } = useLanguage()
  const name = useName()
  const desk = useDesk()
  const revealed = useSyncState(({ board }) => board.revealed)
  const of = participationRef(participation.id)
  const mine = useConflictingInput(of, 'attendance')?.command
  const { head, contact, arrangements, attendance } = participation
  const { rank, name: headName } = head.value
  const { interpretation, timeZone } = arrangements.value

  // Whoever may say that it is still true may set all of this.
  const mayEdit = mayAsk(desk.sync, 'participation.set-contact', { participation: participation.id, contact: null })
  const edit = (is: RowDialog, label: string, shortcut?: string) =>
    mayEdit
      ? { label, onPress: () => openRowDialog(desk, of, is), ...(shortcut === undefined ? {} : { shortcut }) }
      : undefined
  const isPublic = headName !== null && revealed[headName] === true
  return (
    <Facts>
      <GroundsFacts
        status={attendance.value}
        mine={mine}
        edit={
          mayEdit
            ? { label: words.addEvidence, word: words.add, shortcut: 'E', onPress: () => addEvidence(desk, of) }
            : undefined
        }
      />
      <Fact
        name={terms.headOfDelegation}
        readBy={headName === null || isPublic ? undefined : words.bothMinistries}
        edit={edit('head', words.editHead, 'H')}
      >
        {rank === null && headName === null
          ? undecided
          : [rank === null ? null : ranks[rank], headName === null ? row.nameUndecided : name(headName)]
              .filter(Boolean)
              .join(' · ')}
      </Fact>
      <Fact name={terms.interpretation} edit={edit('arrangements', words.editArrangements)}>
        {interpretation === null ? nothing : languageName(interpretation, language)}
      </Fact>
      {timeZone !== null && (
        <Fact name={terms.timeZone}>
          <LocalTime zone={timeZone} session={participation.session} />
        </Fact>
      )}
      <Fact
        name={terms.contactPoint}
        readBy={contact.value === null ? undefined : words.bothMinistries}
        edit={edit('contact', words.editContact)}
      >
        {contact.value === null ? undecided : name(contact.value)}
      </Fact>
    </Facts>
  )
}
