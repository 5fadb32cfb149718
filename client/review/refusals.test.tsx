import { act, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import type { Language } from '#client/i18n/language.tsx'
import type { LocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import type { ReviewStory } from '#client/testing/review-story.ts'
import type { CommandOf } from '#shared/board/command.ts'
import { openRoom } from './testing/open-room.tsx'

beforeEach(() => sessionStorage.clear())
installTopLayer()

const TOPIC = 'ministerial-room'
const words = { ko: '글' }
const opened = (story: ReviewStory): void => {
  story.freeze()
  story.open()
}
const signing = (story: ReviewStory): void => {
  opened(story)
  story.callTheRest()
  const decision = { kind: 'approved', sentence: words, workstream: null, vote: null, answers: null } as const
  story.ask('mofaDesk', 'review.record-decision', { review: story.id, ...decision })
  story.beginSigning()
}
const call: Omit<CommandOf<'review.call'>['payload'], 'review'> = {
  workstream: TOPIC,
  ministry: 'mofa',
  call: 'go',
  conditions: [],
  keeps: [],
}
const remark = { speaker: PERSONAS.mofaChair.id, text: words, class: 'public', workstream: null } as const

type Row = {
  case: string
  me?: 'mofaDesk' | 'mofaChair' | 'admin'
  after: (story: ReviewStory) => void
  asks: (sync: LocalSync, story: ReviewStory) => void
  says: Record<Language, RegExp>
}

/** What another window of the same person, or one that has not heard yet, still asks for. */
const ROWS: readonly Row[] = [
  {
    case: 'both enter the same call',
    me: 'mofaChair',
    after: opened,
    asks: (sync, story) => {
      const basis = sync.state().confirmed.position
      story.ask('mofaDesk', 'review.call', { review: story.id, ...call })
      sync.submit('review.call', { review: story.id, ...call, sentence: words }, basis)
    },
    says: { ko: /^김서윤\(외교부\) 님이 먼저 바꾸었습니다/, en: /^Kim Seo-yun \(MOFA\) changed this first/ },
  },
  {
    case: 'something is entered after the signatures began',
    after: signing,
    asks: (sync, story) => sync.submit('review.record-remark', { review: story.id, ...remark }),
    says: { ko: /회의로 되돌린 뒤에 고치고/, en: /return to the session first/ },
  },
  {
    case: 'something is entered before the opening',
    after: (story) => story.freeze(),
    asks: (sync, story) => sync.submit('review.record-remark', { review: story.id, ...remark }),
    says: { ko: /지금 단계\(자료 확정\)/, en: /at this point of the review \(.+\)/ },
  },
  {
    case: 'it is opened without a quorum',
    after: (story) => story.freeze(),
    asks: (sync, story) => sync.submit('review.open', { review: story.id }),
    says: { ko: /아직 없습니다: 외교부/, en: /Still missing: .*MOFA/ },
  },
  {
    case: 'a page was not read back',
    after: opened,
    asks: (sync, story) => sync.submit('review.read-back', { review: story.id }),
    says: { ko: /낭독하지 않은 쪽이 있습니다: 1쪽/, en: /Not read back yet: page 1/ },
  },
  {
    case: 'a chair calls for the other ministry',
    me: 'mofaChair',
    after: opened,
    asks: (sync, story) => sync.submit('review.call', { review: story.id, ...call, ministry: 'msit' }),
    says: { ko: /주관 부처에서만/, en: /Only the lead ministry/ },
  },
  {
    case: 'an administrator records',
    me: 'admin',
    after: opened,
    asks: (sync, story) => sync.submit('review.record-remark', { review: story.id, ...remark }),
    says: { ko: /이 계정으로는/, en: /does not have the right/ },
  },
  {
    case: 'a no-go has no fallback',
    after: opened,
    asks: (sync, story) => sync.submit('review.call', { review: story.id, ...call, call: 'no-go' }),
    says: { ko: /대안을 적어야/, en: /needs a fallback/ },
  },
  {
    case: 'a conditional has no condition',
    after: opened,
    asks: (sync, story) => sync.submit('review.call', { review: story.id, ...call, call: 'conditional' }),
    says: { ko: /조건이 한 건 이상/, en: /at least one condition/ },
  },
]

describe('what the server did not take', () => {
  const each = ROWS.flatMap((row) => (['ko', 'en'] as const).map((language) => ({ ...row, language })))
  it.each(each)('says why, and what can be done, when $case ($language)', ({ me, after, asks, says, language }) => {
    const { sync, story } = openRoom({ me: me ?? 'mofaDesk', after, language })
    act(() => asks(sync, story))
    const note = screen.getAllByRole('alert').find((alert) => alert.textContent !== '')
    if (note === undefined) throw new Error('nothing is said')
    expect(within(note).getByText(says[language])).toBeVisible()
    expect(within(note).getAllByRole('button')).toHaveLength(2)
  })
})
