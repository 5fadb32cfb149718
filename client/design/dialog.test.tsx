import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, expect, it } from 'vitest'
import { Dialog } from './dialog.tsx'
import { TextArea } from './text-area.tsx'
import { installTopLayer } from './testing/top-layer.ts'

beforeAll(installTopLayer)

function Room() {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <>
      <button onClick={() => setOpen(true)}>넘어가기</button>
      {open && (
        <Dialog title="사유를 적으십시오" onClose={() => setOpen(false)}>
          <TextArea label="사유" value={reason} onChange={setReason} />
        </Dialog>
      )}
    </>
  )
}

const open = async () => {
  render(<Room />)
  await userEvent.click(screen.getByRole('button', { name: '넘어가기' }))
}

it('is named by its title and opens on the first thing to fill in', async () => {
  await open()
  expect(screen.getByRole('dialog', { name: '사유를 적으십시오' })).toBeVisible()
  expect(screen.getByLabelText('사유')).toHaveFocus()
})

it('closes at Escape and at its button, and gives focus back', async () => {
  await open()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: '넘어가기' })).toHaveFocus()

  await userEvent.click(screen.getByRole('button', { name: '넘어가기' }))
  await userEvent.click(screen.getByRole('button', { name: '닫기' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('stays open when something beside it is clicked, so that nothing typed is lost by a slip', async () => {
  await open()
  await userEvent.type(screen.getByLabelText('사유'), '납품 지연')
  await userEvent.click(document.body)
  expect(screen.getByLabelText('사유')).toHaveValue('납품 지연')
})
