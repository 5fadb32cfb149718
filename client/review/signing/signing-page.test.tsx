import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { toSeoulInput } from '#client/i18n/seoul-input.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { instant, SECOND } from '#shared/board/instant.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import { answerPassword, openRoom } from '../testing/open-room.tsx'
import type { ReviewStory } from '#client/testing/review-story.ts'

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())
installTopLayer()

const FRESH = { freshFor: 120_000 }

function readyToSign(story: ReviewStory): void {
  story.freeze()
  story.open()
  story.callTheRest()
  story.ask('mofaDesk', 'review.record-decision', {
    review: story.id,
    kind: 'approved',
    sentence: { ko: '예정대로 진행한다.' },
    workstream: null,
    vote: null,
    answers: null,
  })
  story.beginSigning()
}

const panel = (ministry: string) => within(screen.getByRole('region', { name: ministry }))

describe('signing', () => {
  it('shows the record’s code and what a signature means, and signs with the password', async () => {
    answerPassword(FRESH)
    const { user, story } = openRoom({ me: 'mofaChair', after: readyToSign })
    const { signing } = story.review()
    expect(screen.getByText(recordCode(signing?.head ?? { seq: 0, hash: '' }))).toBeVisible()
    expect(screen.getByText('이 기록이 회의 내용과 같음을 확인합니다.')).toBeVisible()
    await user.type(panel('외교부').getByLabelText(/유보 의견/), '예산은 다시 협의합니다.')
    await user.type(panel('외교부').getByLabelText(/비밀번호/), '비밀{Enter}')
    expect(await panel('외교부').findByText('서명 완료')).toBeVisible()
    expect(panel('외교부').getByText('예산은 다시 협의합니다.')).toBeVisible()
    expect(panel('과기정통부').getByText('서명 대기')).toBeVisible()
  })

  it('hands the tablet over once somebody has signed: they are signed out, and no sooner', async () => {
    answerPassword(FRESH)
    const signOut = vi.fn<() => Promise<boolean>>(() => Promise.resolve(false))
    const { user, unmount, story } = openRoom({ me: 'mofaChair', after: readyToSign, account: { signOut } })
    const handOver = () => screen.queryByRole('button', { name: '로그아웃하고 태블릿 넘기기' })
    expect(handOver()).not.toBeInTheDocument()
    await user.type(panel('외교부').getByLabelText(/비밀번호/), '비밀{Enter}')
    await user.click(await panel('외교부').findByRole('button', { name: '로그아웃하고 태블릿 넘기기' }))
    expect(signOut).toHaveBeenCalledOnce()
    expect(await screen.findByText(/로그아웃하지 못했습니다/)).toBeVisible()
    unmount()
    expect(story.review().standing.value).toBe('signing')
  })

  it('keeps the form when the password is wrong, and nothing is signed', async () => {
    answerPassword({ outcome: 'refused', refusal: { kind: 'wrong-credentials' } })
    const { user, story } = openRoom({ me: 'mofaChair', after: readyToSign })
    await user.type(screen.getByLabelText(/유보 의견/), '예산은 다시 협의합니다.')
    await user.type(screen.getByLabelText(/비밀번호/), '틀린 것{Enter}')
    expect(await screen.findByText('비밀번호가 맞지 않습니다.')).toBeVisible()
    expect(screen.getByLabelText(/유보 의견/)).toHaveValue('예산은 다시 협의합니다.')
    expect(screen.getByLabelText(/비밀번호/)).toHaveValue('')
    expect(story.review().signatures).toEqual({})
  })

  it('offers a passkey first where there is one, and the password always', async () => {
    vi.stubGlobal('PublicKeyCredential', () => {})
    const passkey = { id: 'p1', name: '태블릿', createdAt: 0, usedAt: null }
    const expired = { outcome: 'refused', refusal: { kind: 'passkey-expired' } }
    const answers: Record<string, object> = {
      '/api/passkeys': { domain: 'localhost', passkeys: [passkey] },
      '/api/confirm-passkey/begin': expired,
      '/api/confirm-password': FRESH,
    }
    vi.stubGlobal('fetch', (path: string) => Promise.resolve(Response.json(answers[path])))
    const { user, story } = openRoom({ me: 'mofaChair', after: readyToSign })
    expect(await screen.findByText('이 기기의 패스키로 본인을 확인하고 서명합니다.')).toBeVisible()
    expect(screen.queryByLabelText(/비밀번호/)).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '서명' }))
    expect(await screen.findByText('확인할 시간이 지났습니다. 다시 시도하십시오.')).toBeVisible()
    expect(story.review().signatures).toEqual({})
    await user.click(screen.getByRole('button', { name: '비밀번호로 확인' }))
    await user.type(panel('외교부').getByLabelText(/비밀번호/), '비밀{Enter}')
    expect(await panel('외교부').findByText('서명 완료')).toBeVisible()
  })

  it('is not possible without the link, and says so', async () => {
    const { sync } = openRoom({ me: 'mofaChair', after: readyToSign })
    act(() => sync.setConnection({ kind: 'offline' }))
    expect(screen.getByRole('button', { name: '서명' })).toBeDisabled()
    expect(screen.getByText('서버에 연결되어 있을 때에만 서명할 수 있습니다.')).toBeVisible()
  })

  it('RV-24 draws a signature from the confirmed board alone', async () => {
    answerPassword(FRESH)
    const { user, sync } = openRoom({ me: 'mofaChair', after: readyToSign })
    sync.hold()
    await user.type(screen.getByLabelText(/비밀번호/), '비밀{Enter}')
    expect(screen.queryByText('서명 완료')).not.toBeInTheDocument()
    expect(sync.state().outbox).toEqual([])
  })

  it('is for the chair of that ministry: others only see', () => {
    openRoom({ me: 'msitDesk', after: readyToSign })
    expect(screen.queryByLabelText(/비밀번호/)).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '회의로 되돌리기' })).not.toBeInTheDocument()
  })

  it('says what has changed since the record was locked, in words that let its chair sign or go back', () => {
    const { sync, story } = openRoom({ me: 'mofaChair', after: readyToSign })
    expect(screen.queryByText(/서명 전 변동/)).not.toBeInTheDocument()
    act(() => {
      sync.setNow(instant(sync.log.now + SECOND))
      sync.command('msitDesk', 'item.set-status', { item: 'room-layout', status: 'done' })
    })
    const banner = screen.getByText('서명 전 변동 1건').closest('[role="status"]')
    expect(banner).toHaveTextContent(/그대로 서명.*되돌/)
    expect(story.review().signing).not.toBeNull()
    expect(screen.getByRole('button', { name: '서명' })).toBeEnabled()
  })

  it('goes back to the session with a reason, which voids what was signed', async () => {
    const { user, story } = openRoom({
      after: (before) => {
        readyToSign(before)
        before.sign('mofa')
      },
    })
    await user.click(screen.getByRole('button', { name: '회의로 되돌리기' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '회의로 되돌리기' }))
    expect(dialog.getByRole('alert')).toHaveTextContent('사유를 적어야 합니다.')
    await user.type(dialog.getByLabelText(/사유/), '결정 문장을 바로잡습니다.')
    await user.click(dialog.getByRole('button', { name: '회의로 되돌리기' }))
    expect(screen.getByText(/그때까지의 서명은 효력이 없습니다/)).toBeVisible()
    expect(story.review().signatures).toEqual({})
  })

  it('RV-5 on paper is entered by an officer of that ministry, and waits for one of the other', async () => {
    const { user, story } = openRoom({ me: 'msitDesk', after: readyToSign })
    await user.click(panel('과기정통부').getByRole('button', { name: '서면 서명 입력' }))
    const form = within(screen.getByRole('dialog'))
    expect(form.getByText(recordCode(story.review().signing?.head ?? { seq: 0, hash: '' }))).toBeVisible()
    await user.click(form.getByRole('button', { name: '입력' }))
    expect(form.getByRole('alert')).toHaveTextContent('스캔본 등록번호를 60자 안에서 적으십시오.')
    await user.type(form.getByLabelText(/스캔본 등록번호/), '과기정통부-2024-7')
    await user.click(form.getByRole('button', { name: '입력' }))
    expect(await panel('과기정통부').findByText(/외교부의 확인을 기다립니다/)).toBeVisible()
    expect(panel('과기정통부').getByText('서명 대기')).toBeVisible()
    expect(panel('과기정통부').getByRole('button', { name: '서면 서명 다시 입력' })).toBeVisible()
    expect(screen.queryByRole('button', { name: '원본과 대조하여 확인' })).not.toBeInTheDocument()
    expect(panel('외교부').queryByRole('button', { name: '서면 서명 입력' })).not.toBeInTheDocument()
  })

  it('RV-5 on paper is of the signer who is shown, though a draft is of one who signs no more', async () => {
    const { user, story } = openRoom({ me: 'msitDesk', after: readyToSign })
    const old = { signer: PERSONAS.msitDesk.id, signedAt: '', scan: '과기정통부-2024-7', reservation: '', report: '' }
    sessionStorage.setItem(`chaebi.draft.${PERSONAS.msitDesk.id}.${story.id}.paper.msit`, JSON.stringify(old))
    await user.click(panel('과기정통부').getByRole('button', { name: '서면 서명 입력' }))
    const form = within(screen.getByRole('dialog'))
    expect(form.getByLabelText(/서명자/)).toHaveValue(PERSONAS.msitChair.id)
    fireEvent.change(form.getByLabelText(/서면 서명 시각/), { target: { value: toSeoulInput(story.sync.log.now) } })
    await user.click(form.getByRole('button', { name: '입력' }))
    expect(story.review().wetSignatures.msit?.signer).toBe(PERSONAS.msitChair.id)
  })

  it('RV-5 on paper is confirmed by an officer of the other ministry, who sees what was entered', async () => {
    const { user } = openRoom({
      me: 'mofaDesk',
      after: (before) => {
        readyToSign(before)
        before.ask('msitDesk', 'review.enter-wet-signature', {
          review: before.id,
          ministry: 'msit',
          recordSeq: before.review().signing?.recordSeq ?? 0,
          signer: PERSONAS.msitChair.id,
          signedAt: before.sync.log.now,
          scan: { ko: '과기정통부-2024-7' },
        })
      },
    })
    await user.click(panel('과기정통부').getByRole('button', { name: '원본과 대조하여 확인' }))
    const question = within(screen.getByRole('dialog'))
    expect(question.getByText('과기정통부-2024-7')).toBeVisible()
    await user.click(question.getByRole('button', { name: '원본과 대조하여 확인' }))
    expect(await panel('과기정통부').findByText('서명 완료')).toBeVisible()
    expect(panel('과기정통부').getByText(/^입력 .*, 확인 .* · 스캔본 등록번호 과기정통부-2024-7$/)).toBeVisible()
  })

  it('RV-5 on paper is offered to nobody who signs', () => {
    openRoom({ me: 'mofaChair', after: readyToSign })
    expect(screen.queryByRole('button', { name: /서면 서명/ })).not.toBeInTheDocument()
  })

  it('of a delegate brings the report afterwards', async () => {
    answerPassword(FRESH)
    const { user, story } = openRoom({
      me: 'msitDesk',
      after: (before) => {
        before.ask('msitChair', 'review.designate-delegate', {
          review: before.id,
          ministry: 'msit',
          person: PERSONAS.msitDesk.id,
          reason: { ko: '국회 출석' },
          basis: { ko: '직무대리규정 제4조' },
        })
        before.freeze()
        before.open()
        before.ask('mofaDesk', 'review.check-in', {
          review: before.id,
          participant: { participant: PERSONAS.msitDesk.id },
        })
        before.callTheRest()
        before.ask('mofaDesk', 'review.record-decision', {
          review: before.id,
          kind: 'approved',
          sentence: { ko: '예정대로 진행한다.' },
          workstream: null,
          vote: null,
          answers: null,
        })
        before.beginSigning()
      },
    })
    expect(screen.getByLabelText(/사후 보고 제목/)).toHaveValue('제1차 점검회의 대결 사후 보고')
    await user.type(screen.getByLabelText(/비밀번호/), '비밀{Enter}')
    expect(await panel('과기정통부').findByText('서명 완료')).toBeVisible()
    expect(panel('과기정통부').getByText('대결')).toBeVisible()
    expect(panel('과기정통부').getByText(/대결 사후 보고/)).toBeVisible()
    expect(story.review().signatures.msit?.asDelegate).toBe(true)
  })
})

describe('after both have signed', () => {
  const closed = (story: ReviewStory) => {
    readyToSign(story)
    story.sign('mofa')
    story.sign('msit')
  }

  it('the record is final, and its minutes are there in every form', () => {
    const { story } = openRoom({ after: closed })
    expect(screen.getByText(/^기록 확정 2024/)).toBeVisible()
    expect(screen.getByRole('link', { name: '공개용 DOCX' })).toHaveAttribute(
      'href',
      `/api/reviews/${story.id}/minutes?edition=public&format=docx&language=ko`,
    )
  })

  it('takes the number under which it was registered', async () => {
    const { user } = openRoom({ after: closed })
    await user.type(screen.getByLabelText('온나라 생산등록번호'), '외교부-2024-123{Enter}')
    expect(screen.getByRole('heading', { name: '생산등록번호' }).parentElement).toHaveTextContent('외교부-2024-123')
  })

  it('takes a correction that counts once both have signed it', async () => {
    answerPassword(FRESH)
    const { user, story } = openRoom({ me: 'mofaChair', after: closed })
    await user.click(screen.getByRole('button', { name: '정정 제안' }))
    await user.selectOptions(screen.getByLabelText(/바로잡을 문구/), '예정대로 진행한다.')
    await user.clear(screen.getByLabelText(/새 문구/))
    await user.type(screen.getByLabelText(/새 문구/), '계획대로 진행한다.')
    await user.type(screen.getByLabelText(/정정 사유/), '자구 정정')
    await user.click(screen.getByRole('button', { name: '정정 제안' }))
    await user.type(await screen.findByLabelText(/비밀번호/), '비밀')
    await user.click(screen.getByRole('button', { name: '정정에 서명' }))
    expect(await screen.findByText(/외교부 서명\(조민준/)).toBeVisible()
    expect(Object.values(story.review().amendments)[0]?.signatures.mofa).toBeDefined()
  })

  it('is compared with the one before, in words beside the arrows', () => {
    openRoom({ below: '/comparison', after: closed })
    expect(screen.getByText('견줄 지난 회의가 없습니다.')).toBeVisible()
  })
})
