import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { renderDesk } from '../testing/render-desk.tsx'

beforeAll(installTopLayer)

const germany = 'de@ministerial'
const countries = 'session=ministerial&kind=country'
const editor = () => screen.getByRole('group', { name: '독일: 불참으로 바꿈' })
const reason = () => within(editor()).getByRole('textbox', { name: '사유' })

/** The desk on the row of Germany. */
async function onGermany() {
  const desk = renderDesk({ address: countries })
  await desk.user.keyboard('{ArrowDown}{ArrowDown}')
  return desk
}

describe('a status that wants a word', () => {
  it('opens below its row with the keyboard in it, so that no letter is lost', async () => {
    const { user } = await onGermany()
    await user.keyboard('d불가')
    expect(reason()).toHaveFocus()
    expect(reason()).toHaveValue('불가')
  })

  it('is sent at Enter with who may read it, and gives the keyboard back', async () => {
    const { user, sync, tick } = await onGermany()
    await user.keyboard('d일정 겹침')
    await user.click(within(editor()).getByRole('radio', { name: '공개: 상황판에 보임' }))
    await user.click(reason())
    await user.keyboard('{Enter}')
    const { board, texts } = sync.state()
    const { status, reason: ref } = board.participations[germany]?.attendance.value ?? {}
    expect(status).toBe('declined')
    expect(texts.get(ref ?? '')).toMatchObject({ class: 'public', text: { ko: '일정 겹침' } })
    expect(tick('독일')).toHaveFocus()
  })

  it('is not sent, and not closed, in the middle of a syllable', async () => {
    const { user, sync } = await onGermany()
    await user.keyboard('d')
    for (const key of ['Enter', 'Escape']) fireEvent.keyDown(reason(), { key, keyCode: 229, isComposing: true })
    expect(reason()).toBeVisible()
    expect(sync.state().board.participations[germany]?.attendance.value.status).toBe('tentative')
  })

  it('says when a word is missing', async () => {
    const { user, sync } = await onGermany()
    await user.keyboard('i{Enter}')
    expect(screen.getByText('내용을 적으십시오.')).toBeVisible()
    expect(sync.state().board.participations[germany]?.attendance.value.status).toBe('tentative')
  })

  it('closes at Escape and loses nothing: the row says that there is a draft, and it is found again', async () => {
    const { user, row, tick } = await onGermany()
    await user.keyboard('d일정 겹침{Escape}')
    expect(tick('독일')).toHaveFocus()
    expect(row('독일')).toHaveTextContent('작성 중')
    await user.keyboard('{ArrowDown}{ArrowUp}d')
    expect(reason()).toHaveValue('일정 겹침')
    await user.click(screen.getByRole('button', { name: '작성한 내용 버리기' }))
    expect(row('독일')).not.toHaveTextContent('작성 중')
  })

  it('outlives a reload and a new sign-in of the same person', async () => {
    const { user, unmount } = await onGermany()
    await user.keyboard('d일정 겹침')
    unmount()
    const again = renderDesk({ address: countries, sync: createLocalSync() })
    expect(again.row('독일')).toHaveTextContent('작성 중')
    await again.user.keyboard('{ArrowDown}{ArrowDown}d')
    expect(reason()).toHaveValue('일정 겹침')
    again.unmount()
    expect(renderDesk({ address: countries, me: 'msitDesk' }).row('독일')).not.toHaveTextContent('작성 중')
  })

  it('has the browser ask before the page is left where it stores nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const { user } = await onGermany()
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(isAsked()).toBe(false)
    await user.keyboard('d일정 겹침')
    expect(isAsked()).toBe(true)
  })

  it('stays open, with what is written in it, while others change the row', async () => {
    const { user, sync } = await onGermany()
    await user.keyboard('d일정')
    act(
      () => void sync.command('msitDesk', 'participation.set-status', { participation: germany, status: 'confirmed' }),
    )
    expect(reason()).toHaveFocus()
    expect(reason()).toHaveValue('일정')
  })
})

describe('an editor that is scrolled out of view', () => {
  const scrollTo = (top: number) => {
    const scroller = screen.getByRole('grid').parentElement
    if (scroller === null) throw new Error('the table is in its scroller')
    scroller.scrollTop = top
    fireEvent.scroll(scroller)
  }

  it('keeps the keyboard, so that no letter of the reason becomes a command', async () => {
    const { user, sync } = renderDesk({ address: 'session=ministerial&show=items', height: 200 })
    const { seq } = sync.log.board.position
    await user.keyboard('{ArrowDown}b전원')
    const field = screen.getByRole('textbox', { name: '사유' })
    const last = screen.getAllByRole('row').at(-1)
    scrollTo(1_500)
    expect(last).not.toBeInTheDocument()
    await user.keyboard('cdz')
    expect(field).toHaveFocus()
    expect(field).toHaveValue('전원cdz')
    expect(sync.log.board.position.seq).toBe(seq)
  })

  it('tears nobody away from elsewhere when it comes back', async () => {
    const { user } = renderDesk({ address: 'session=ministerial&show=items', height: 200 })
    await user.keyboard('{ArrowDown}b전원')
    await user.click(screen.getByRole('searchbox'))
    scrollTo(1_500)
    scrollTo(0)
    expect(screen.getByRole('searchbox')).toHaveFocus()
  })
})

describe('evidence with a note', () => {
  it('is written below the row and shown beside it', async () => {
    const { user, panel, row } = await onGermany()
    await user.keyboard('e')
    await user.selectOptions(screen.getByRole('combobox', { name: '근거' }), '통화')
    await user.click(screen.getByRole('textbox', { name: '근거 내용' }))
    await user.keyboard('대사관 1등서기관{Enter}')
    expect(row('독일')).toHaveTextContent('통화')
    expect(panel().getByText('대사관 1등서기관')).toBeVisible()
  })
})
