import { commonWords } from '#client/i18n/common-words.ts'
import { historyWords } from '#client/i18n/history-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Participant } from '#shared/board/review/participant-schema.ts'
import type { RecordedUndertaking } from '#shared/board/review/review-schema.ts'
import type { Ministry } from '#shared/board/status.ts'
import type { TextRef } from '#shared/board/text.ts'

/** How the room calls things and people, in the language of the interface. */
export type Names = {
  text: (ref: TextRef) => string
  ministry: (ministry: Ministry) => string
  /** `김서윤(외교부)`: the name alone is not enough where two ministries sit. */
  person: (id: PersonId) => string
  participant: (participant: Participant) => string
  /** Who undertook something, of the ministry that they were of then. */
  owner: (undertaking: RecordedUndertaking) => string
  /** `장관 세션 · 통역` */
  workstream: (id: string) => string
  item: (id: string) => string
  /** Of a delegation's participation. */
  participation: (id: string) => string
}

export function useNames(): Names {
  const board = useBoard()
  const text = useName()
  const { ministry } = useWords(statusWords)
  const { notDisclosed } = useWords(commonWords)
  const { member } = useWords(historyWords)
  const called = (ref: TextRef | null | undefined) => (ref === null || ref === undefined ? notDisclosed : text(ref))
  const withMinistry = (name: string, of: Ministry | null | undefined) =>
    of === null || of === undefined ? name : member(name, ministry[of])
  const nameOf = (id: PersonId) => called(board.persons[id]?.name)
  return {
    text,
    ministry: (of) => ministry[of],
    person: (id) => withMinistry(nameOf(id), board.persons[id]?.posting.value.ministry),
    participant: ({ person: id, name, ministry: of }) => withMinistry(id === null ? called(name) : nameOf(id), of),
    owner: ({ owner, ministry: of }) => withMinistry(nameOf(owner), of),
    workstream: (id) => {
      const { session, name } = board.workstreams[id] ?? {}
      return session === undefined ? notDisclosed : `${called(board.sessions[session]?.shortName)} · ${called(name)}`
    },
    item: (id) => called(board.items[id]?.title),
    participation: (id) => called(board.delegations[board.participations[id]?.delegation ?? '']?.name),
  }
}
