import { act, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import type { HistoryPage } from '#shared/protocol/http.ts'
import { useHistory } from './use-history.ts'

const germany = 'participation:de@ministerial'

const Seqs = () => (
  <output>
    {useHistory(germany)
      .changes.map(({ seq }) => seq)
      .join(' ')}
  </output>
)

it('shows the former history until the one after a change has come, and never an older one again', async () => {
  const sync = createLocalSync()
  const change = () => sync.submit('participation.reconfirm', { participation: 'de@ministerial' })
  change()
  const asked: ((page: HistoryPage) => void)[] = []
  const history = vi.fn<typeof sync.history>(() => new Promise((answer) => void asked.push(answer)))
  const pageNow = async () => sync.history(germany)
  const before = await pageNow()
  renderRoom(<Seqs />, { sync: { ...sync, history } })
  await vi.waitFor(() => expect(asked).toHaveLength(1))

  act(() => void change())
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  const shown = screen.getByRole('status')
  await act(async () => asked[0]?.(before))
  expect(shown).toHaveTextContent(before.changes.map(({ seq }) => seq).join(' '))

  const after = await pageNow()
  await act(async () => asked[1]?.(after))
  expect(shown).toHaveTextContent(after.changes.map(({ seq }) => seq).join(' '))
})
