import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { DAY, instant } from '#shared/board/instant.ts'
import { renderDesk } from '../testing/render-desk.tsx'

beforeAll(installTopLayer)

const germany = 'de@ministerial'
const countries = 'session=ministerial&kind=country'

/** The desk with Germany selected. */
async function onGermany(...options: Parameters<typeof renderDesk>) {
  const desk = renderDesk(...options)
  await desk.user.keyboard('{ArrowDown}{ArrowDown}')
  return desk
}

describe('the panel of a delegation', () => {
  it('says nothing of nobody, and how to begin', () => {
    const { panel } = renderDesk({ address: countries })
    expect(panel().getByText(/행을 고르면/)).toBeVisible()
  })

  it('says how far it has come, where and when, and by whose lead', async () => {
    const { panel } = await onGermany({ address: countries })
    expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('독일 각국 · 주관 외교부')
    expect(panel().getByText('장관 세션 · 5. 22.(수) 오후 · KIST')).toBeVisible()
    expect(within(panel().getByRole('list', { name: '참석 단계' })).getByText('잠정 참석')).toBeInTheDocument()
  })

  it('says that it is still true at V', async () => {
    const { user, sync, row } = await onGermany({ address: countries })
    act(() => sync.setNow(instant(sync.now() + 4 * DAY)))
    await user.keyboard('v')
    expect(row('독일')).toHaveTextContent('방금')
  })

  it('tells its history in sentences, the latest first, and all of it on demand', async () => {
    const { user, panel } = await onGermany({ address: countries })
    await user.keyboard('c1')
    expect(await panel().findByText('근거(구상서)를 등록했습니다.', { exact: false })).toBeVisible()
    await user.click(panel().getByRole('button', { name: '독일 이력' }))
    const dialog = await screen.findByRole('dialog', { name: '독일 이력' })
    await waitFor(() => expect(dialog).toHaveTextContent('김서윤(외교부) 잠정 참석에서 참석 확정으로 바꾸었습니다.'))
  })

  it('sets rank and name of its head at H, for both ministries until it is announced', async () => {
    const { user, panel, row, sync } = await onGermany({ address: countries })
    await user.keyboard('h')
    const dialog = within(await screen.findByRole('dialog', { name: '독일 수석대표' }))
    await user.selectOptions(dialog.getByRole('combobox', { name: '급' }), '장관급')
    await user.type(dialog.getByRole('textbox', { name: '이름 (한국어)' }), '홍길동')
    await user.click(dialog.getByRole('button', { name: '저장' }))
    expect(row('독일')).toHaveTextContent('장관급 · 홍길동')
    const { name } = sync.state().board.participations[germany]?.head.value ?? {}
    expect(sync.state().texts.get(name ?? '')?.class).toBe('internal')
    await user.click(panel().getByRole('button', { name: '성명 공개' }))
    expect(sync.state().board.revealed).toHaveProperty([name ?? ''])
  })

  it('takes it off the list with a reason, and puts it back', async () => {
    const { user, panel, sync } = await onGermany({ address: countries })
    await user.click(panel().getByRole('button', { name: '목록에서 제외' }))
    await user.keyboard('중복 등록{Enter}')
    expect(sync.state().board.participations[germany]?.retired).not.toBeNull()
    await user.click(panel().getByRole('button', { name: '목록에 되돌리기' }))
    expect(sync.state().board.participations[germany]?.retired).toBeNull()
  })

  it('offers nothing to who may only read', async () => {
    const { panel } = await onGermany({ address: countries, me: 'admin' })
    expect(panel().queryByRole('button', { name: /변동 없음 확인/ })).toBeNull()
    expect(panel().queryByRole('button', { name: '수석대표 고치기' })).toBeNull()
  })

  it('speaks English', async () => {
    const { panel } = await onGermany({ address: countries, language: 'en' })
    expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Germany Countries · MOFA leads')
  })
})

describe('the panel of an item', () => {
  const invitations = 'session=ministerial&show=items&workstream=ministerial-invitations'

  it('assigns it and sets its due time in Seoul, wherever the browser is', async () => {
    const { user, sync, panel } = renderDesk({ address: invitations })
    await user.keyboard('{ArrowDown}a')
    const assign = within(await screen.findByRole('dialog', { name: /담당$/ }))
    await user.selectOptions(assign.getByRole('combobox'), '조민준(외교부)')
    await user.click(assign.getByRole('button', { name: '저장' }))
    expect(panel().getByText('조민준(외교부)')).toBeVisible()

    await user.keyboard('u')
    const due = within(await screen.findByRole('dialog', { name: /기한$/ }))
    const field = due.getByLabelText('기한')
    await user.clear(field)
    await user.type(field, '2024-05-16T09:30')
    await user.click(due.getByRole('button', { name: '저장' }))
    const item = Object.values(sync.state().board.items).find(({ assignment }) => assignment.value !== null)
    expect(item?.due.value).toBe(Date.parse('2024-05-16T09:30:00+09:00'))
  })

  it('refuses a due time that has passed, in words, and keeps the dialog', async () => {
    const { user } = renderDesk({ address: invitations })
    await user.keyboard('{ArrowDown}u')
    const due = within(await screen.findByRole('dialog', { name: /기한$/ }))
    await user.clear(due.getByLabelText('기한'))
    await user.type(due.getByLabelText('기한'), '2024-05-01T09:30')
    await user.click(due.getByRole('button', { name: '저장' }))
    expect(due.getByRole('alert')).toHaveTextContent('기한이 이미 지난 시각입니다.')
  })

  it('says why one may not, where the other ministry leads', async () => {
    const { user } = renderDesk({ address: 'session=ministerial&show=items&workstream=ministerial-room' })
    await user.keyboard('{ArrowDown}u')
    expect(await screen.findByText(/주관 부처에서만 할 수 있는 일입니다/)).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('requests between the ministries', () => {
  it('are opened on an item, answered by the other side and closed', async () => {
    const sync = createLocalSync()
    const item = Object.values(sync.state().board.items).find(({ session }) => session === 'ministerial')
    const { user, row } = renderDesk({ address: 'session=ministerial&show=items', sync })
    await user.keyboard('{ArrowDown}r')
    const dialog = within(await screen.findByRole('dialog', { name: '과기정통부에 협조 요청' }))
    await user.type(dialog.getByRole('textbox', { name: '요청 내용' }), '전력 용량을 알려 주십시오.')
    await user.click(dialog.getByRole('button', { name: '요청 보내기' }))
    const [request] = Object.values(sync.state().board.requests)
    expect(request).toMatchObject({ item: item?.id, asks: 'mofa', to: 'msit' })

    act(
      () =>
        void sync.command('msitDesk', 'request.answer', { request: request?.id ?? '', answer: { ko: '40 kW입니다.' } }),
    )
    await user.click(screen.getByRole('link', { name: /^보낸 요청/ }))
    expect(row('전력 용량을 알려 주십시오.')).toHaveTextContent('외교부 → 과기정통부')
    await user.keyboard('{ArrowDown}')
    expect(within(screen.getByRole('complementary')).getByText('40 kW입니다.')).toBeVisible()
    await user.keyboard('c')
    expect(sync.state().board.requests[request?.id ?? '']?.step.value).toBe('closed')
  })

  it('are about an item that is chosen, where they begin at a delegation', async () => {
    const { user, sync } = await onGermany({ address: countries })
    await user.keyboard('r')
    const dialog = within(await screen.findByRole('dialog', { name: '과기정통부에 협조 요청' }))
    expect(dialog.getByText(/점검표의 항목에 답니다/)).toBeVisible()
    await user.type(dialog.getByRole('textbox', { name: '요청 내용' }), '좌석 배치를 알려 주십시오.')
    await user.click(dialog.getByRole('button', { name: '요청 보내기' }))
    expect(dialog.getByRole('alert')).toHaveTextContent('관련 항목을 고르십시오.')
    expect(sync.state().board.requests).toEqual({})
    await user.selectOptions(dialog.getByRole('combobox', { name: '관련 항목' }), '명패·좌석 최종 대조')
    await user.click(dialog.getByRole('button', { name: '요청 보내기' }))
    expect(Object.values(sync.state().board.requests)).toMatchObject([{ item: 'nameplates' }])
  })

  it('that are being written outlive a reload, until their dialog is closed', async () => {
    const { user, unmount } = await onGermany({ address: countries })
    await user.keyboard('r')
    await user.type(await screen.findByRole('textbox', { name: '요청 내용' }), '좌석 배치')
    unmount()
    const again = await onGermany({ address: countries })
    await again.user.keyboard('r')
    expect(await screen.findByRole('textbox', { name: '요청 내용' })).toHaveValue('좌석 배치')
    await again.user.click(screen.getByRole('button', { name: '취소' }))
    await again.user.keyboard('r')
    expect(await screen.findByRole('textbox', { name: '요청 내용' })).toHaveValue('')
  })

  it('are answered below their row, in words', async () => {
    const sync = createLocalSync()
    const item = Object.keys(sync.state().board.items)[0] ?? ''
    const due = instant(sync.now() + DAY)
    const request = sync.command('msitDesk', 'request.open', { item, to: 'mofa', due, ask: { ko: '통역 언어는?' } })
    const { user } = renderDesk({ address: 'show=requests', sync })
    await user.keyboard('{ArrowDown}r독일어{Enter}')
    expect(sync.state().board.requests[request]).toMatchObject({ step: { value: 'answered' } })
  })
})
