import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { readSummit } from '#client/testing/summit-file.ts'
import { openRoom } from '../testing/open-room.tsx'
import type { ReviewStory } from '#client/testing/review-story.ts'

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())
installTopLayer()

const TOPIC = 'ministerial-room'
const reason = { text: { ko: '전원 용량이 모자랍니다' } }

/** On the wall: the meeting room, of which one ministry has prepared to say conditional. */
function atTopic(story: ReviewStory): void {
  story.ask('msitDesk', 'review.submit-pre-call', {
    review: story.id,
    workstream: TOPIC,
    ministry: 'msit',
    preCall: {
      call: 'conditional',
      sentence: { ko: '증설이 끝나면 준비를 마칩니다.' },
      fallback: { ko: '발전차를 부릅니다.' },
      conditions: [
        {
          sentence: { ko: '전원 증설 시험' },
          owner: PERSONAS.msitDesk.id,
          due: null,
          gate: 'rehearsal',
          criterion: { ko: '시험 결과서 등록' },
        },
      ],
      rehearsal: null,
      question: {
        ask: { ko: '전원을 증설하겠습니까?' },
        approved: { ko: '오늘 계약합니다.' },
        declined: { ko: '발전차를 씁니다.' },
      },
    },
  })
  story.freeze()
  story.open()
  story.moveTo({ step: 'agenda', workstream: TOPIC })
}

const tile = (ministry: string) => within(screen.getByRole('region', { name: ministry }))

describe('before the meeting', () => {
  it('opens with a quorum, and says who is missing until then', async () => {
    const { user, story } = openRoom({ after: (before) => before.freeze() })
    expect(screen.getByText('정족수 미달')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '개회 선언' }))
    expect(screen.getAllByRole('alert').some((alert) => alert.textContent !== '')).toBe(true)
    for (const name of ['조민준(외교부)', '정지우(과기정통부)', '김서윤(외교부)'])
      await user.click(screen.getByRole('button', { name: `${name} 입장` }))
    expect(screen.getByText('정족수 충족')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '개회 선언' }))
    expect(story.review().standing.value).toBe('in-session')
  })

  it('says why the wall does not go on, beside the button that is not to be pressed', () => {
    openRoom({ after: (before) => before.freeze() })
    expect(screen.getByRole('button', { name: '이전' })).toHaveAccessibleDescription('첫 단계입니다.')
  })

  it('notes who leaves only after it was asked, and lets an attendee note nobody but themselves', async () => {
    const { user, unmount } = openRoom({ after: atTopic })
    await user.click(screen.getByRole('button', { name: '조민준(외교부) 퇴장' }))
    const dialog = within(screen.getByRole('dialog', { name: /퇴장을 기록하시겠습니까/ }))
    expect(dialog.getByText(/정족수에서 빠집니다/)).toBeVisible()
    await user.click(dialog.getByRole('button', { name: '취소' }))
    expect(screen.getByText('정족수 충족')).toBeVisible()
    unmount()
    openRoom({ me: 'msitDesk', after: atTopic })
    expect(screen.getAllByRole('button', { name: /입장|퇴장/ }).map((button) => button.ariaLabel)).toEqual([
      '이도현(과기정통부) 입장',
    ])
  })

  it('lists by name who comes unannounced and has no account, and loses nothing typed of them', async () => {
    const { user, story, unmount, again } = openRoom({ after: atTopic })
    const dialog = () => within(screen.getByRole('dialog'))
    const ask = () => user.click(screen.getByRole('button', { name: '계정이 없는 사람 입장' }))
    await ask()
    await user.click(dialog().getByRole('button', { name: '입장' }))
    expect(dialog().getByRole('alert')).toHaveTextContent('이름을 120자 안에서')
    await user.type(dialog().getByLabelText(/이름/), '박지훈')
    unmount()
    again()
    await ask()
    expect(dialog().getByLabelText(/이름/)).toHaveValue('박지훈')
    await user.type(dialog().getByLabelText('직위'), '의전과 서기관')
    await user.selectOptions(dialog().getByLabelText('소속 부처'), '외교부')
    await user.selectOptions(dialog().getByLabelText('자격'), '배석')
    await user.click(dialog().getByRole('button', { name: '입장' }))
    expect(screen.getByRole('button', { name: /^박지훈.* 퇴장$/ })).toBeVisible()
    const guest = Object.values(story.review().participants).find(({ person }) => person === null)
    expect(guest).toMatchObject({ ministry: 'mofa', capacity: 'observer', presence: [{ to: null }] })
  })

  it('says of a delegate what they may do at this summit', async () => {
    const summit = { ...readSummit('ai-seoul-summit-2024'), delegatesMayCall: false }
    const { user } = openRoom({ me: 'msitDesk', summit, after: (before) => before.freeze() })
    await user.click(screen.getByRole('button', { name: '대결자 지정' }))
    expect(screen.getByText(/대신하여 서명합니다\. 이 행사에서는 대결자가 판정하지 않습니다\./)).toBeVisible()
  })

  it('designates who acts in the chair’s stead, with reason and ground', async () => {
    const { user, story } = openRoom({ me: 'msitDesk', after: (before) => before.freeze() })
    await user.click(screen.getByRole('button', { name: '대결자 지정' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.selectOptions(dialog.getByLabelText(/대결자/), '이도현(과기정통부)')
    await user.type(dialog.getByLabelText(/대결 사유/), '장관 국회 출석')
    await user.click(dialog.getByRole('button', { name: '지정' }))
    expect(dialog.getByRole('alert')).toHaveTextContent('직무대리 근거')
    await user.type(dialog.getByLabelText(/직무대리 근거/), '직무대리규정 제4조')
    await user.click(dialog.getByRole('button', { name: '지정' }))
    expect(story.review().participants[PERSONAS.msitDesk.id]?.capacity).toBe('delegate')
  })
})

describe('the record', () => {
  it('takes a decision by D, a digit, the sentence and Enter, wherever the keyboard was', async () => {
    const { user, story } = openRoom({ after: atTopic })
    await user.keyboard('d2')
    expect(screen.getByRole('radio', { name: '2 지시' })).toBeChecked()
    await user.keyboard('전원을 증설하고 5월 12일까지 시험한다.{Enter}')
    const [decision] = Object.values(story.review().decisions)
    expect(decision).toMatchObject({ kind: 'instructed', workstream: TOPIC, vote: null })
    expect(screen.getByText(/전원을 증설하고/)).toBeVisible()
    // The keyboard is back where every key means something.
    await user.keyboard('a')
    expect(screen.getByLabelText(/담당/)).toHaveFocus()
  })

  it('answers a request that is not approved by what is done instead, in both its languages', async () => {
    const { user, story } = openRoom({ after: atTopic })
    await user.keyboard('d')
    expect(screen.getByText('요청한 대로 하기로 정합니다.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '승인하지 않음: 발전차를 씁니다.' }))
    expect(screen.getByRole('radio', { name: '2 지시' })).toBeChecked()
    expect(screen.getByText(/승인하지 않을 때에는 대신 할 일을/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '기록' }))
    expect(Object.values(story.review().decisions)).toMatchObject([{ kind: 'instructed', workstream: TOPIC }])
  })

  it('writes in its fields what elsewhere are keys, and composes without being cut short', async () => {
    const { user, story } = openRoom({ after: atTopic })
    await user.keyboard('d1dax1')
    const field = screen.getByLabelText(/결정 문장/)
    expect(field).toHaveValue('dax1')
    // Safari ends the composition before the key comes.
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      fireEvent.keyDown(field, { key: 'Escape', ...composing })
      expect(field).toBeVisible()
    }
    fireEvent.keyDown(field, { key: 'Escape' })
    expect(field).not.toBeInTheDocument()
    expect(Object.values(story.review().decisions)).toEqual([])
  })

  it('refuses more than fits the wall while it is typed, and keeps it over a reload', async () => {
    const { user, story, unmount, again } = openRoom({ after: atTopic })
    await user.keyboard('d1')
    await user.paste('가'.repeat(81))
    expect(screen.getByText('1자 초과')).toBeVisible()
    await user.keyboard('{Enter}')
    expect(screen.getByText('결정 문장을 80자 안에서 적으십시오.')).toBeVisible()
    expect(Object.values(story.review().decisions)).toEqual([])
    unmount()
    again()
    await user.keyboard('d')
    expect(screen.getByLabelText(/결정 문장/)).toHaveValue('가'.repeat(81))
  })

  it('makes of an action an item with its one owner in the same moment', async () => {
    const { user, story } = openRoom({ after: atTopic })
    await user.keyboard('a')
    await user.selectOptions(screen.getByLabelText(/담당/), '이도현(과기정통부)')
    await user.type(screen.getByLabelText(/무엇을/), '전원 증설 계약')
    await user.type(screen.getByLabelText(/끝난 것으로/), '계약서 등록{Enter}')
    const [action] = Object.values(story.review().undertakings)
    const item = story.sync.log.board.items[action?.item ?? '']
    expect(item?.assignment.value).toBe(PERSONAS.msitDesk.id)
    expect(item?.source).toMatchObject({ review: story.id })
  })

  it('strikes with a reason what was entered by mistake, and lets it be seen', async () => {
    const { user, story } = openRoom({
      after: (before) => {
        atTopic(before)
        before.ask('mofaDesk', 'review.record-remark', {
          review: before.id,
          speaker: PERSONAS.mofaChair.id,
          text: { ko: '잘못 적은 말' },
          class: 'internal',
          workstream: null,
        })
      },
    })
    await user.click(screen.getByRole('button', { name: '기록에서 지우기' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.type(dialog.getByLabelText(/사유/), '다른 사람의 발언')
    await user.click(dialog.getByRole('button', { name: '기록에서 지우기' }))
    expect(screen.getByText('지움: 다른 사람의 발언')).toBeVisible()
    expect(Object.values(story.review().remarks)[0]?.struck).not.toBeNull()
  })

  it('has a dissent that asks those above answered again, once the decision that answered it is struck', async () => {
    const { user, story } = openRoom({
      after: (before) => {
        atTopic(before)
        const { id } = before
        const asked = {
          review: id,
          kind: 'escalate',
          sentence: { ko: '상신한다.' },
          on: { workstream: TOPIC },
        } as const
        const dissent = before.ask('msitDesk', 'review.record-dissent', { ...asked, ministry: 'msit' })
        const decision = before.ask('mofaDesk', 'review.record-decision', {
          review: id,
          kind: 'approved',
          sentence: { ko: '잘못 적은 답' },
          workstream: TOPIC,
          vote: null,
          answers: dissent,
        })
        before.ask('mofaDesk', 'review.strike', { review: id, entry: decision, reason: { ko: '잘못 적음' } })
      },
    })
    const [dissent] = Object.keys(story.review().dissents)
    await user.keyboard('d')
    await user.selectOptions(screen.getByLabelText('이 결정이 답하는 이견'), dissent ?? '')
    await user.type(screen.getByLabelText(/^결정 문장/), '상신에 답한다.{Enter}')
    expect(Object.values(story.review().decisions).at(-1)).toMatchObject({ answers: dissent })
  })

  it('records a decision whose draft answers a dissent that has been struck since', async () => {
    const { user, story } = openRoom({ after: atTopic })
    const draft = { kind: 'approved', sentence: '', about: null, isVoted: false, answers: 'struck-since' }
    const votes = { inFavour: '0', against: '0', abstained: '0' }
    const key = `chaebi.draft.${PERSONAS.mofaDesk.id}.${story.id}.decision`
    sessionStorage.setItem(key, JSON.stringify({ ...draft, ...votes }))
    await user.keyboard('d1전원을 증설한다.{Enter}')
    expect(Object.values(story.review().decisions)).toMatchObject([{ answers: null }])
  })

  it('keeps what the server did not take, to be sent again or thrown away', async () => {
    const { user, sync } = openRoom({ after: atTopic })
    sync.refuseNext({ kind: 'forbidden', rule: 'record' })
    await user.keyboard('d1전원을 증설한다.{Enter}')
    const note = screen.getAllByRole('alert').find((alert) => alert.textContent?.includes('전원을 증설한다.'))
    if (note === undefined) throw new Error('no note of what was refused')
    await user.click(within(note).getByRole('button', { name: '지금 상태에서 다시 보내기' }))
    expect(screen.getByText(/전원을 증설한다\./)).toBeVisible()
  })
})

describe('a call', () => {
  it('of the own ministry begins with what was prepared, and Enter gives it', async () => {
    const { user, story } = openRoom({ me: 'msitChair', after: atTopic })
    expect(screen.getByText('전원을 증설하겠습니까?')).toBeVisible()
    await user.keyboard('2')
    expect(screen.getByLabelText(/무엇을/)).toHaveValue('전원 증설 시험')
    await user.keyboard('{Enter}')
    expect(tile('과기정통부').getByText('전원 증설 시험')).toBeVisible()
    expect(story.review().calls[TOPIC]?.msit?.value.call).toBe('conditional')
  })

  it('keeps both languages of what was prepared, but of what was edited only the one that was typed', async () => {
    const both = (story: ReviewStory) => {
      story.ask('msitDesk', 'review.submit-pre-call', {
        review: story.id,
        workstream: TOPIC,
        ministry: 'msit',
        preCall: {
          call: 'no-go',
          sentence: { ko: '전원이 모자랍니다.', en: 'Power is short.' },
          fallback: { ko: '발전차를 부릅니다.', en: 'A generator lorry comes.' },
          conditions: [],
          rehearsal: null,
          question: null,
        },
      })
      story.freeze()
      story.open()
      story.moveTo({ step: 'agenda', workstream: TOPIC })
    }
    const { user, story } = openRoom({ me: 'msitChair', after: both })
    await user.keyboard('3')
    await user.type(screen.getByLabelText(/대안/), ' 오늘')
    await user.keyboard('{Enter}')
    const given = story.review().calls[TOPIC]?.msit?.value
    expect(story.sync.state().texts.get(given?.sentence ?? '')?.text).toEqual({
      ko: '전원이 모자랍니다.',
      en: 'Power is short.',
    })
    expect(story.sync.state().texts.get(given?.fallback ?? '')?.text).toEqual({ ko: '발전차를 부릅니다. 오늘' })
  })

  it('is entered by an officer in the name of the chair, and says so', async () => {
    const { user, story } = openRoom({ after: atTopic })
    expect(tile('외교부').getByText('주재자를 대신하여 입력:')).toBeVisible()
    await user.click(tile('외교부').getByRole('button', { name: '준비 완료' }))
    await user.click(screen.getByRole('button', { name: '주재자를 대신하여 ‘준비 완료’ 판정 입력' }))
    expect(story.review().calls[TOPIC]?.mofa?.value.call).toBe('go')
  })

  it('of no-go is refused without a fallback, in words', async () => {
    const { user, story } = openRoom({ me: 'mofaChair', after: atTopic })
    await user.keyboard('3{Enter}')
    expect(screen.getByText(/미비에는 대안이 있어야 합니다/)).toBeVisible()
    await user.type(screen.getByLabelText(/대안/), '발전차를 씁니다.{Enter}')
    expect(story.review().calls[TOPIC]?.mofa?.value.call).toBe('no-go')
  })

  it('of the other ministry is not offered', () => {
    openRoom({ me: 'mofaChair', after: atTopic })
    expect(tile('과기정통부').queryByRole('button')).not.toBeInTheDocument()
    expect(tile('외교부').getByRole('button', { name: '준비 완료' })).toBeVisible()
  })

  it('RV-36 is not offered where it would be a delegate’s and the summit lets none call: the reason stands there', async () => {
    const summit = { ...readSummit('ai-seoul-summit-2024'), delegatesMayCall: false }
    const { user } = openRoom({
      me: 'msitDesk',
      summit,
      after: (before) => {
        const designated = { ministry: 'msit', person: PERSONAS.msitDesk.id, reason: { ko: '출석' } } as const
        before.ask('msitChair', 'review.designate-delegate', {
          review: before.id,
          ...designated,
          basis: { ko: '직무대리규정 제4조' },
        })
        atTopic(before)
      },
    })
    expect(tile('과기정통부').getByText(/대결자가 판정하지 않습니다/)).toBeVisible()
    await user.keyboard('1')
    expect(tile('과기정통부').queryByRole('button')).not.toBeInTheDocument()
  })

  it('is to be confirmed again once the board is worse, says what, and stands by one press', async () => {
    const { user, story } = openRoom({
      me: 'mofaChair',
      after: (before) => {
        atTopic(before)
        before.call(TOPIC, 'mofa', { call: 'go', conditions: [] })
        before.wait(1_000)
        before.ask('msitDesk', 'item.set-status', { item: 'room-power', status: 'blocked', reason })
      },
    })
    expect(tile('외교부').getByText('재확인 필요')).toBeVisible()
    expect(tile('외교부').getByText(/핵심 항목에 차질이 생겼습니다/)).toBeVisible()
    await user.click(tile('외교부').getByRole('button', { name: '판정을 그대로 유지' }))
    expect(tile('외교부').queryByText('재확인 필요')).not.toBeInTheDocument()
    expect(story.review().calls[TOPIC]?.mofa?.value.call).toBe('go')
  })
})

describe('the wall', () => {
  it('leads to the head of what it shows next, but takes nobody away from what they write', async () => {
    const { user, story } = openRoom({ after: atTopic })
    const page = document.documentElement
    await user.keyboard('r')
    page.scrollTop = 700
    act(() => {
      story.moveTo({ step: 'verdict' })
      story.wait(0)
    })
    expect(page.scrollTop).toBe(700)
    await user.keyboard('{Escape}')
    act(() => {
      story.moveTo({ step: 'overview' })
      story.wait(0)
    })
    expect(page.scrollTop).toBe(0)
  })

  it('is moved by keys from where it is seen to stand', async () => {
    const { user, story } = openRoom({ after: atTopic })
    await user.keyboard(']')
    expect(await screen.findByText(/다음:/)).toBeVisible()
    expect(story.review().stage.value).not.toMatchObject({ workstream: TOPIC })
    await user.keyboard('b')
    expect(await screen.findByText('가림')).toBeVisible()
  })

  it('says where it is while somebody looks elsewhere, and can be followed again', async () => {
    const { user } = openRoom({ after: atTopic })
    await user.click(screen.getByRole('button', { name: '종합 판정' }))
    expect(screen.getByText(/상황판에는 ‘장관 세션 · 회의장’ 화면이 있습니다/)).toBeVisible()
    await user.keyboard('w')
    expect(screen.queryByText(/화면을 보고 있습니다/)).not.toBeInTheDocument()
  })

  it('gives the stage to a wall or a person, who then may move it, and asks for one', async () => {
    const { user, story } = openRoom({ after: atTopic })
    const { stageHolders } = story.review()
    await user.click(screen.getByRole('button', { name: '권한 주기' }))
    expect(screen.getAllByText('사람을 고르십시오').length).toBeGreaterThan(0)
    expect(story.review().stageHolders).toEqual(stageHolders)
    await user.selectOptions(screen.getByLabelText('상황판이나 사람'), PERSONAS.wall.id)
    await user.click(screen.getByRole('button', { name: '권한 주기' }))
    expect(story.review().stageHolders).toEqual([...stageHolders, PERSONAS.wall.id])
  })

  it('is not in the hand of who only reads', () => {
    openRoom({ me: 'admin', after: atTopic })
    expect(screen.queryByRole('button', { name: /다음/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /결정/ })).not.toBeInTheDocument()
  })
})

describe('what is missing before signing', () => {
  it('is listed with the way to it', async () => {
    const { user } = openRoom({ after: atTopic })
    await user.click(screen.getByRole('button', { name: '정상 세션 · 통역: 외교부, 과기정통부 판정이 없습니다.' }))
    expect(screen.getByRole('heading', { name: '정상 세션 · 통역' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: /외 \d+건 보기/ }))
    await user.click(screen.getByRole('button', { name: '결정 사항이 없습니다.' }))
    expect(screen.getByRole('radio', { name: '1 승인' })).toHaveFocus()
    const begin = screen.getByRole('button', { name: '서명 시작' })
    expect(begin).toBeDisabled()
    expect(begin).toHaveAccessibleDescription(/위 \d+건을 갖추면/)
  })

  it('is nothing once all is there, and signing begins', async () => {
    const { user, story } = openRoom({
      after: (before) => {
        atTopic(before)
        before.callTheRest()
        before.ask('mofaDesk', 'review.record-decision', {
          review: before.id,
          kind: 'approved',
          sentence: { ko: '증설을 승인한다.' },
          workstream: TOPIC,
          vote: null,
          answers: null,
        })
        before.ask('mofaDesk', 'review.record-remark', {
          review: before.id,
          speaker: PERSONAS.mofaChair.id,
          text: { ko: '점검을 마칩니다.' },
          class: 'public',
          workstream: null,
        })
        before.moveTo({ step: 'read-back', page: 1 })
        before.wait(6_000)
      },
    })
    await user.click(screen.getByRole('button', { name: '낭독 확인' }))
    expect(screen.getByText('모두 갖추었습니다')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '서명 시작' }))
    const dialog = within(screen.getByRole('dialog', { name: '서명을 시작하시겠습니까?' }))
    expect(dialog.getByText(/기록 내용이 잠깁니다/)).toBeVisible()
    expect(story.review().signing).toBeNull()
    await user.click(dialog.getByRole('button', { name: '서명 시작' }))
    expect(await screen.findByText('서명 중')).toBeVisible()
    expect(story.review().signing).not.toBeNull()
  })
})

describe('a phone', () => {
  it('is let in by the digits that it shows, or the reason why not is said', async () => {
    const { user, story } = openRoom({ after: atTopic })
    const connect = async (status: number, answer: object) => {
      vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answer, { status })))
      await user.type(screen.getByLabelText('휴대전화에 보이는 번호'), '123456')
      await user.click(screen.getByRole('button', { name: '리모컨 연결' }))
    }
    const refusal = { kind: 'frozen', of: `review:${story.id}` }
    await connect(409, { outcome: 'refused', commandId: null, refusal })
    expect(await screen.findByText(/^잠긴 기록입니다\./)).toBeVisible()
    expect(screen.queryByText('리모컨을 연결했습니다.')).toBeNull()
    const position = { log: story.sync.log.board.position.log, seqs: { from: 9, to: 9 }, upTo: 9 }
    await connect(200, { outcome: 'accepted', commandId: story.id, ...position })
    expect(screen.queryByText(/^잠긴 기록입니다\./)).toBeNull()
    expect(screen.getByText('리모컨을 연결했습니다.')).toBeVisible()
  })
})

describe('a break', () => {
  it('says what has changed since, and goes on', async () => {
    const { user, story } = openRoom({
      after: (before) => {
        atTopic(before)
        before.ask('mofaDesk', 'review.adjourn', { review: before.id, reason: { ko: '정전' } })
        before.wait(1_000)
        before.ask('msitDesk', 'item.set-status', { item: 'room-layout', status: 'done' })
      },
    })
    expect(screen.getByText(/정회했습니다\. 정전/)).toBeVisible()
    expect(screen.getByText(/1건이 바뀌었습니다/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '속개' }))
    act(() => story.wait(0))
    expect(story.review().standing.value).toBe('in-session')
  })
})
