import type { PersonId } from '#shared/board/identity.ts'
import { isEffective } from '#shared/board/review/amendment.ts'
import type { Participant } from '#shared/board/review/participant-schema.ts'
import type { Amendment } from '#shared/board/review/review-schema.ts'
import { type Ministry, MINISTRIES } from '#shared/board/status.ts'
import type { TextRef } from '#shared/board/text.ts'
import type { Edition, Language } from '../minutes.ts'
import { readIn, type Source } from '../source.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'
import type { MinutesWords } from './words.ts'

/** Says in one language and edition what a record refers to. */
export type Teller = Source & {
  edition: Edition
  words: MinutesWords
  /** A text on one line, as it was first written: for names and within sentences. */
  line: (ref: TextRef) => string
  /** A text as it stands in the record, and under it what was corrected in it. None for null. */
  lines: (ref: TextRef | null) => string[]
  person: (id: PersonId) => string
  participant: (participant: Pick<Participant, 'person' | 'name' | 'post'>) => string
  topic: (workstream: string) => string
  ministries: (of: readonly Ministry[]) => string
}

export function tellerOf(source: Source, edition: Edition, language: Language): Teller {
  const words = language === 'ko' ? ko : en
  const { board, review } = source
  const corrections = new Map<TextRef, Amendment[]>()
  for (const amendment of Object.values(review.amendments)) {
    if (!isEffective(amendment)) continue
    corrections.set(amendment.target, [...(corrections.get(amendment.target) ?? []), amendment])
  }

  function text(ref: TextRef): string {
    const read = readIn(source, edition, ref)
    if (read === 'erased' || read === 'withheld') return words[read]
    return read[language] ?? read.ko ?? read.en ?? ''
  }
  const line = (ref: TextRef): string => text(ref).replaceAll('\n', ' ')

  function correction({ text: to, reason, signatures, at }: Amendment): string {
    const signedAt = MINISTRIES.map((ministry) => signatures[ministry]?.at ?? at)
    const on = signedAt.reduce((one, other) => (one > other ? one : other), at)
    return words.correction(words.date(on), line(to), line(reason))
  }

  function nameOf(name: TextRef | null, post: TextRef | null): string {
    const called = name === null ? '' : line(name)
    return post === null ? called : words.withPost(called, line(post))
  }

  const person = (id: PersonId): string => nameOf(board.persons[id]?.name ?? null, board.persons[id]?.post ?? null)

  return {
    ...source,
    edition,
    words,
    line,
    lines: (ref) =>
      ref === null ? [] : [...text(ref).split('\n'), ...(corrections.get(ref) ?? []).map((one) => correction(one))],
    person,
    participant: ({ person: id, name, post }) => (id === null ? nameOf(name, post) : person(id)),
    topic(id) {
      const workstream = board.workstreams[id]
      const session = board.sessions[workstream?.session ?? '']
      if (workstream === undefined || session === undefined) return id
      return words.topic(line(session.shortName), line(workstream.name))
    },
    ministries: (of) => of.map((ministry) => words.ministry[ministry]).join(' · '),
  }
}
