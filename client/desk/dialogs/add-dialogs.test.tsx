import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { renderDesk } from '../testing/render-desk.tsx'

beforeAll(installTopLayer)

describe('adding a delegation', () => {
  it('fills a group of which no name was known, kept between the ministries until it is announced', async () => {
    const { user, row, sync, panel } = renderDesk({ address: 'session=leaders' })
    await user.click(within(row('주요국 정상') ?? document.body).getByRole('button', { name: '대표단 추가' }))
    const dialog = within(await screen.findByRole('dialog', { name: '대표단 추가' }))
    await user.selectOptions(dialog.getByRole('combobox', { name: '국가' }), '캐나다')
    expect(dialog.getByRole('textbox', { name: '이름 (영어)' })).toHaveValue('Canada')
    await user.click(dialog.getByRole('button', { name: '추가' }))
    expect(row('캐나다')).toHaveTextContent('초청 예정')
    expect(row('캐나다')).toHaveAttribute('aria-selected', 'true')
    const added = Object.values(sync.state().board.delegations).find(({ country }) => country === 'CA')
    expect(sync.state().texts.get(added?.name ?? '')?.class).toBe('internal')
    await user.click(panel().getByRole('button', { name: '대표단 공개' }))
    expect(sync.state().board.revealed).toHaveProperty([added?.name ?? ''])
  })

  it('brings one that is in another session already', async () => {
    const { user, row } = renderDesk({ address: 'session=leaders' })
    await user.click(
      within(screen.getByRole('main')).getAllByRole('button', { name: '대표단 추가' })[0] ?? document.body,
    )
    const dialog = within(await screen.findByRole('dialog', { name: '대표단 추가' }))
    await user.selectOptions(dialog.getByRole('combobox', { name: '이미 있는 대표단' }), '독일')
    await user.click(dialog.getByRole('button', { name: '추가' }))
    expect(row('독일')).toHaveTextContent('초청 예정')
  })

  it('asks for a name', async () => {
    const { user } = renderDesk({ address: 'session=ministerial' })
    await user.click(
      within(screen.getByRole('main')).getAllByRole('button', { name: '대표단 추가' })[0] ?? document.body,
    )
    const dialog = within(await screen.findByRole('dialog', { name: '대표단 추가' }))
    await user.click(dialog.getByRole('button', { name: '추가' }))
    expect(dialog.getByRole('alert')).toHaveTextContent('한국어와 영어 가운데 하나는 적어야 합니다.')
  })
})

describe('adding an item', () => {
  it('puts it on the checklist of its workstream', async () => {
    const { user, row } = renderDesk({ address: 'session=ministerial&show=items&workstream=ministerial-arrivals' })
    await user.click(screen.getByRole('button', { name: '항목 추가' }))
    const dialog = within(await screen.findByRole('dialog', { name: '항목 추가' }))
    await user.type(dialog.getByRole('textbox', { name: '항목 이름 (한국어)' }), '우산 비치')
    await user.click(dialog.getByRole('button', { name: '추가' }))
    expect(row('우산 비치')).toHaveTextContent('미착수')
  })
})
