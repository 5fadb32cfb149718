import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import type { Language } from '#client/i18n/language.tsx'
import type { LocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import type { ReviewStory } from '#client/testing/review-story.ts'
import type { CommandOf } from '#shared/board/command.ts'
import { instant, MINUTE } from '#shared/board/instant.ts'
import { FRESH_FOR } from '#shared/board/review/signing.ts'
import { answerPassword, openRoom } from './testing/open-room.tsx'

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())
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

const signatureOf = (story: ReviewStory, ministry: 'mofa' | 'msit') => ({
  review: story.id,
  ministry,
  recordSeq: story.review().signing?.recordSeq ?? 0,
})

type Row = {
  case: string
  me?: 'mofaDesk' | 'mofaChair' | 'msitDesk' | 'admin'
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
    says: { ko: /그 부처에서만/, en: /for itself alone/ },
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
  {
    case: 'a due date is past by the server’s clock',
    after: opened,
    asks: (sync, story) => {
      const due = instant(sync.log.now - MINUTE)
      const action = {
        sentence: words,
        criterion: words,
        lead: 'mofa',
        owner: PERSONAS.mofaDesk.id,
        gate: null,
      } as const
      sync.submit('review.record-action', { review: story.id, workstream: TOPIC, due, ...action })
    },
    says: { ko: /이미 지난 시각/, en: /already passed/ },
  },
  {
    case: 'a chair signs for the other ministry',
    me: 'mofaChair',
    after: signing,
    asks: (sync, story) => sync.submit('review.sign', signatureOf(story, 'msit')),
    says: { ko: /그 부처에서만/, en: /for itself alone/ },
  },
  {
    case: 'somebody signs in a chair’s stead who was not designated',
    me: 'msitDesk',
    after: signing,
    asks: (sync, story) => sync.submit('review.sign', { ...signatureOf(story, 'msit'), report: words }),
    says: { ko: /그 부처의 주재자/, en: /Only the chair of that ministry or the designated delegate/ },
  },
]

/** What is asked once or not at all is answered where it was asked, and what was typed there stays. */
const AT_ONCE: readonly {
  case: string
  after: (story: ReviewStory) => void
  /** What this page has not heard of yet. */
  meanwhile: (story: ReviewStory) => void
  says: Record<Language, RegExp>
}[] = [
  {
    case: 'the proof of who is here is too old',
    after: signing,
    meanwhile: ({ sync }) => void (sync.log.authenticatedAgeMs = FRESH_FOR + 1),
    says: { ko: /2분이 지났습니다/, en: /more than two minutes old/ },
  },
  {
    case: 'the record was opened again, and is another now',
    after: signing,
    meanwhile: (story) => {
      story.ask('mofaDesk', 'review.return-to-session', { review: story.id, reason: words })
      story.beginSigning()
    },
    says: { ko: /^김서윤\(외교부\) 님이 먼저 바꾸었습니다/, en: /^Kim Seo-yun \(MOFA\) changed this first/ },
  },
]

const inBoth = <Case,>(rows: readonly Case[]) =>
  rows.flatMap((row) => (['ko', 'en'] as const).map((language) => ({ ...row, language })))

describe('what the server did not take', () => {
  it.each(inBoth(ROWS))(
    'says why, and what can be done, when $case ($language)',
    ({ me, after, asks, says, language }) => {
      const { sync, story } = openRoom({ me: me ?? 'mofaDesk', after, language })
      act(() => asks(sync, story))
      const note = screen.getAllByRole('alert').find((alert) => alert.textContent !== '')
      if (note === undefined) throw new Error('nothing is said')
      expect(within(note).getByText(says[language])).toBeVisible()
      expect(within(note).getAllByRole('button')).toHaveLength(2)
    },
  )

  it('shows all that was written, that of conditions too', () => {
    const { sync, story } = openRoom({ me: 'mofaDesk', after: opened })
    const condition = { owner: PERSONAS.mofaDesk.id, due: null, gate: 'rehearsal' } as const
    const written = { sentence: { ko: '전원 시험' }, criterion: { ko: '시험 결과서' } }
    sync.refuseNext({ kind: 'forbidden', rule: 'record' })
    act(() => {
      sync.submit('review.call', {
        review: story.id,
        ...call,
        call: 'conditional',
        sentence: { ko: '시험이 남았습니다.' },
        conditions: [{ ...condition, ...written }],
      })
    })
    expect(screen.getByText('시험이 남았습니다. · 전원 시험 · 시험 결과서')).toBeVisible()
  })

  it.each(inBoth(AT_ONCE))(
    'keeps a signature’s form and says why when $case ($language)',
    async ({ after, meanwhile, says, language }) => {
      answerPassword({ freshFor: FRESH_FOR })
      const { user, story } = openRoom({ me: 'mofaChair', after, language })
      const form = { ko: ['비밀번호', '유보 의견'], en: ['Password', 'Reservation'] }[language]
      const [password = '', reservation = ''] = form
      await user.type(screen.getByLabelText(new RegExp(reservation)), '예산')
      meanwhile(story)
      await user.type(screen.getByLabelText(new RegExp(password)), '비밀{Enter}')
      expect(await screen.findByText(says[language])).toBeVisible()
      expect(screen.getByLabelText(new RegExp(reservation))).toHaveValue('예산')
      expect(story.review().signatures).toEqual({})
    },
  )

  const FIRST = { ko: /^김서윤\(외교부\) 님이 먼저 진행/, en: /^Kim Seo-yun \(MOFA\) was first/ }
  it.each(['ko', 'en'] as const)(
    'RV-7 leaves the stage where another press has put it, and says whose (%s)',
    async (language) => {
      const { user, story } = openRoom({ me: 'mofaChair', after: opened, language })
      story.moveTo({ step: 'verdict' })
      await user.keyboard(']')
      expect(await screen.findByText(FIRST[language])).toBeVisible()
      expect(story.review().stage.value).toEqual({ step: 'verdict' })
    },
  )
})
