import { screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { renderDesk } from '../testing/render-desk.tsx'

beforeAll(installTopLayer)
beforeEach(() => sessionStorage.clear())

const guests = 'session=ministerial&kind=country'
const items = 'session=ministerial&show=items&workstream=ministerial-accreditation'

/** The desk with a row selected, the dialog that a key of it or a button of its panel opens, and the way there again. */
async function open({ address, down, by }: { address: string; down: number; by: string }, sync = createLocalSync()) {
  const desk = renderDesk({ address, sync })
  await desk.user.keyboard('{ArrowDown}'.repeat(down))
  if (by.length === 1) await desk.user.keyboard(by)
  else await desk.user.click(desk.panel().getByRole('button', { name: by }))
  return { ...desk, dialog: within(await screen.findByRole('dialog')) }
}

const HEAD = { address: guests, down: 2, by: 'h' }

describe('what is being written in a dialog outlives a reload, until it is closed', () => {
  it('of the head of a delegation', async () => {
    const { user, dialog, unmount } = await open(HEAD)
    await user.selectOptions(dialog.getByRole('combobox'), '장관급')
    await user.type(dialog.getByRole('textbox', { name: /한국어/ }), '홍길동')
    unmount()
    const again = await open(HEAD)
    expect(again.dialog.getByRole('combobox')).toHaveDisplayValue('장관급')
    expect(again.dialog.getByRole('textbox', { name: /한국어/ })).toHaveValue('홍길동')
    await again.user.click(again.dialog.getByRole('button', { name: '취소' }))
    again.unmount()
    expect((await open(HEAD)).dialog.getByRole('textbox', { name: /한국어/ })).toHaveValue('')
  })

  it('of a contact, and of an item’s due time and owner', async () => {
    const contact = { address: guests, down: 2, by: '연락관 고치기' }
    const first = await open(contact)
    await first.user.type(first.dialog.getByRole('textbox'), '김 서기관 02-000-0000')
    first.unmount()
    const due = { address: items, down: 1, by: 'u' }
    const second = await open(due)
    const wanted = second.dialog.getByLabelText('기한')
    await second.user.clear(wanted)
    await second.user.type(wanted, '2024-05-19T18:00')
    second.unmount()
    const assign = { address: items, down: 1, by: 'a' }
    const third = await open(assign)
    await third.user.selectOptions(third.dialog.getByRole('combobox'), '김서윤(외교부)')
    third.unmount()

    const contactAgain = await open(contact)
    expect(contactAgain.dialog.getByRole('textbox')).toHaveValue('김 서기관 02-000-0000')
    contactAgain.unmount()
    const dueAgain = await open(due)
    expect(dueAgain.dialog.getByLabelText('기한')).toHaveValue('2024-05-19T18:00')
    dueAgain.unmount()
    expect((await open(assign)).dialog.getByRole('combobox')).toHaveDisplayValue('김서윤(외교부)')
  })

  it('and is still as of when it was begun: what somebody else has set meanwhile is not overwritten unseen', async () => {
    const sync = createLocalSync()
    const { user, dialog, unmount } = await open(HEAD, sync)
    await user.type(dialog.getByRole('textbox', { name: /한국어/ }), '홍길동')
    unmount()
    const participation = 'de@ministerial'
    sync.command('msitDesk', 'participation.set-head', { participation, rank: 'minister', name: { ko: '성춘향' } })
    const again = await open(HEAD, sync)
    await again.user.click(again.dialog.getByRole('button', { name: '저장' }))
    const [stuck] = sync.state().outbox
    expect(stuck?.progress).toMatchObject({ at: 'refused', refusal: { kind: 'conflict', group: 'head' } })
    expect(sync.log.board.participations[participation]?.head.last?.by).toBe(PERSONAS.msitDesk.id)
  })
})
