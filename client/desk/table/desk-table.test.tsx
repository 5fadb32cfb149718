import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { DAY, instant } from '#shared/board/instant.ts'
import { renderDesk } from '../testing/render-desk.tsx'

beforeAll(installTopLayer)

const germany = 'de@ministerial'
const countries = 'session=ministerial&kind=country'

describe('the table of delegations', () => {
  it('shows a session by kind, counted, and its groups without names last', () => {
    const { row } = renderDesk()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('참석 현황')
    expect(screen.getByRole('main')).toHaveTextContent('10곳 중 2곳 확정')
    expect(screen.getByRole('row', { name: /^각국/ })).toHaveTextContent('6곳 · 확정 2 · 잠정 4')
    expect(row('국내 다수 기업')).toHaveTextContent('국내 다수 기업: 명단 미정')
  })

  it('is a grid that counts its rows and columns, with one stop for Tab', () => {
    const { tick } = renderDesk({ address: countries })
    const grid = screen.getByRole('grid', { name: '대표단' })
    expect(grid).toHaveAttribute('aria-rowcount', '8')
    expect(grid).toHaveAttribute('aria-colcount', '6')
    expect([...grid.querySelectorAll('[tabindex="0"]')]).toEqual([tick('대한민국')])
  })

  it('shows what was asked for in the address', () => {
    const { queryRow } = renderDesk({ address: `${countries}&text=ㄷㅇ` })
    expect(queryRow('독일')).toBeVisible()
    expect(queryRow('프랑스')).toBeNull()
  })

  it('says whose invitation has waited too long, and what was never proved', () => {
    const sync = createLocalSync()
    sync.submit('participation.set-status', {
      participation: germany,
      status: 'invited',
      reason: { text: { ko: '정정' } },
    })
    sync.submit('participation.set-status', { participation: 'fr@ministerial', status: 'confirmed' })
    sync.setNow(instant(sync.now() + 6 * DAY))
    const { row, tick } = renderDesk({ address: countries, sync })
    expect(row('독일')).toHaveTextContent('초청장 발송 6일째')
    expect(row('프랑스')).toHaveTextContent('근거 미등록')
    expect(tick('프랑스')).toHaveAccessibleName('프랑스: 참석 확정 · 근거 미등록')
  })

  it('says who else is at a row, the other ministry by its name', () => {
    const { sync, row } = renderDesk({ address: countries })
    act(() =>
      sync.setPresence([{ of: `participation:${germany}`, persons: [PERSONAS.msitDesk.id, PERSONAS.mofaDesk.id] }]),
    )
    expect(row('독일')).toHaveTextContent('과기정통부 보는 중')
  })

  it('keeps the selected row where it is when it leaves the filter, until the selection moves on', async () => {
    const { sync, user, tick, queryRow } = renderDesk({ address: `${countries}&status=tentative` })
    await user.click(tick('독일'))
    await user.keyboard('{Escape}')
    act(
      () => void sync.command('msitDesk', 'participation.set-status', { participation: germany, status: 'confirmed' }),
    )
    expect(queryRow('독일')).toHaveTextContent('참석 확정')
    await user.keyboard('{ArrowDown}')
    expect(queryRow('독일')).toBeNull()
  })
})

describe('the keyboard', () => {
  it('moves through the rows and stays on the status', async () => {
    const { user, tick, row } = renderDesk({ address: countries })
    await user.keyboard('{ArrowDown}')
    expect(tick('대한민국')).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(tick('독일')).toHaveFocus()
    expect(row('독일')).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('k')
    expect(tick('대한민국')).toHaveFocus()
    await user.keyboard('{End}')
    expect(tick('프랑스')).toHaveFocus()
  })

  it('reaches every cell of a row', async () => {
    const { user, tick } = renderDesk({ address: countries })
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(document.activeElement).toHaveAttribute('aria-colindex', '3')
    await user.keyboard('{ArrowLeft}')
    expect(tick('대한민국')).toHaveFocus()
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toHaveTextContent('대한민국')
  })

  it('goes past the cells that a narrow screen leaves out', async () => {
    const { user, row } = renderDesk({ address: countries })
    row('대한민국')?.querySelector('[aria-colindex="3"]')?.setAttribute('style', 'display: none')
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(document.activeElement).toHaveAttribute('aria-colindex', '4')
  })

  it('confirms in one letter, which is the same in Korean input mode', async () => {
    const { user, tick } = renderDesk({ address: countries })
    await user.keyboard('{ArrowDown}{ArrowDown}c')
    expect(tick('독일')).toHaveAccessibleName('독일: 참석 확정 · 근거 미등록')
    await user.keyboard('{ArrowDown}')
    fireEvent.keyDown(tick('스페인'), { key: 'ㅊ', code: 'KeyC' })
    expect(tick('스페인')).toHaveAccessibleName('스페인: 참석 확정 · 근거 미등록')
  })

  it('takes the evidence of a claim by figure', async () => {
    const { user, row } = renderDesk({ address: countries })
    await user.keyboard('{ArrowDown}{ArrowDown}c1')
    expect(row('독일')).toHaveTextContent('구상서')
  })

  it('never takes the work of an input method for a key: a syllable begun on a row is looked for', async () => {
    const { user, tick } = renderDesk({ address: countries })
    await user.keyboard('{ArrowDown}{ArrowDown}')
    fireEvent.keyDown(tick('독일'), { key: 'Process', code: 'KeyC', keyCode: 229 })
    expect(tick('독일')).toHaveAccessibleName('독일: 잠정 참석')
    expect(screen.getByRole('searchbox')).toHaveFocus()
    const foot = within(screen.getByRole('contentinfo'))
    expect(foot.getByRole('status')).toHaveTextContent('글자 단축키는 영문 상태에서 쓰십시오.')
    await user.keyboard('{Enter}j')
    expect(foot.queryByRole('status')).toBeNull()
  })

  it('does nothing while somebody writes', async () => {
    const { user, tick } = renderDesk({ address: countries })
    await user.keyboard('{ArrowDown}{ArrowDown}/')
    const search = screen.getByRole('searchbox', { name: '찾기' })
    expect(search).toHaveFocus()
    await user.keyboard('dc')
    expect(search).toHaveValue('dc')
    expect(tick('독일')).toHaveAccessibleName('독일: 잠정 참석')
  })

  it('finds as one types, keeps it in the address, and goes back to the table', async () => {
    const { user, queryRow, tick, address } = renderDesk({ address: countries })
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('ㄷㅇ')
    await waitFor(() => expect(queryRow('프랑스')).toBeNull())
    expect(address()).toContain(encodeURIComponent('ㄷㅇ'))
    await user.keyboard('{Enter}')
    expect(tick('독일')).toHaveFocus()
  })

  it('opens the menu of statuses at Enter, and takes its letters there too', async () => {
    const { user, tick } = renderDesk({ address: countries })
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(screen.getByRole('menu', { name: '상태 바꾸기' })).toBeVisible()
    expect(screen.getByRole('menuitem', { name: '초청 예정' })).toHaveFocus()
    await user.keyboard('c')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(tick('독일')).toHaveAccessibleName('독일: 참석 확정 · 근거 미등록')
  })

  it('shows every key at ?', async () => {
    const { user } = renderDesk({ address: countries })
    await user.keyboard('?')
    expect(await screen.findByRole('dialog', { name: '단축키' })).toBeVisible()
  })

  it('gives its letters up for who does not want them, and keeps the arrows', async () => {
    const { user, tick } = renderDesk({ address: countries })
    await user.click(screen.getByRole('button', { name: '김서윤(외교부) 데스크' }))
    await user.click(screen.getByRole('checkbox', { name: '글자 단축키 쓰기' }))
    await user.keyboard('{Escape}')
    await user.keyboard('{ArrowDown}{ArrowDown}c')
    expect(tick('독일')).toHaveFocus()
    expect(tick('독일')).toHaveAccessibleName('독일: 잠정 참석')
    await user.click(screen.getByRole('button', { name: '김서윤(외교부) 데스크' }))
    await user.click(screen.getByRole('checkbox', { name: '글자 단축키 쓰기' }))
  })
})

describe('a press with the mouse', () => {
  it('selects the row and opens the menu of its statuses', async () => {
    const { user, tick, panel } = renderDesk({ address: countries })
    await user.click(tick('스페인'))
    expect(panel().getByRole('heading', { name: /^스페인/ })).toBeVisible()
    await user.click(screen.getByRole('menuitem', { name: '참석 확정' }))
    expect(tick('스페인')).toHaveAccessibleName('스페인: 참석 확정 · 근거 미등록')
  })
})

describe('the checklist', () => {
  const room = 'session=ministerial&show=items&workstream=ministerial-room'

  it('stands by workstream, and ticks in one letter', async () => {
    const { user, sync } = renderDesk({ address: room })
    expect(screen.getByRole('row', { name: /^회의장\s*과기정통부 주관/ })).toHaveTextContent('9건')
    await user.keyboard('{ArrowDown}d')
    const ticked = Object.values(sync.state().board.items).filter(({ state }) => state.value.status === 'done')
    expect(ticked).toHaveLength(1)
    expect(screen.getByRole('main')).toHaveTextContent('47건 중 1건 완료')
  })

  it('says of what is overdue that it is, beside its time', async () => {
    const sync = createLocalSync()
    sync.setNow(instant(sync.now() + 30 * DAY))
    renderDesk({ address: room, sync })
    expect(screen.getAllByRole('img', { name: '기한 경과' })[0]).toBeVisible()
  })
})
