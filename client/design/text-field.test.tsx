import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

type ReasonProps = { onEnter?: () => void; limit?: number; accept?: (value: string) => string }

function Reason({ accept = (value) => value, ...rest }: ReasonProps) {
  const [reason, setReason] = useState('')
  return <TextField label="사유" value={reason} onChange={(value) => setReason(accept(value))} {...rest} />
}

/** What an input method does to a field while a syllable grows. */
function compose(field: HTMLElement, ...steps: string[]) {
  fireEvent.compositionStart(field)
  for (const value of steps) fireEvent.input(field, { target: { value } })
}

describe('composing Hangul', () => {
  it('does not submit on the Enter that only ends a syllable', () => {
    const handleEnter = vi.fn<() => void>()
    render(<Reason onEnter={handleEnter} />)
    const field = screen.getByLabelText('사유')
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
    expect(handleEnter).not.toHaveBeenCalled()
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
    expect(handleEnter).toHaveBeenCalledOnce()
  })

  it('keeps the syllable while a value arrives from elsewhere, and hands the finished one on', () => {
    const handleChange = vi.fn<(value: string) => void>()
    const { rerender } = render(<TextField label="사유" value="" onChange={handleChange} />)
    const field = screen.getByLabelText('사유')
    compose(field, 'ㄷ', '도')
    rerender(<TextField label="사유" value="다른 사람이 적은 것" onChange={handleChange} />)
    expect(field).toHaveValue('도')
    fireEvent.input(field, { target: { value: '독' } })
    fireEvent.compositionEnd(field)
    expect(handleChange).toHaveBeenLastCalledWith('독')
  })

  it('lets a search follow every step of the syllable', () => {
    const handleChange = vi.fn<(value: string) => void>()
    render(<TextField label="찾기" value="" onChange={handleChange} />)
    compose(screen.getByLabelText('찾기'), 'ㄷ', '도', '독')
    expect(handleChange.mock.calls).toEqual([['ㄷ'], ['도'], ['독']])
  })
})

describe('its words', () => {
  it('ties hint and error to the field and says that it is invalid', () => {
    render(<TextField label="아이디" hint="여섯 자 이상" error="맞지 않습니다." value="" onChange={() => {}} />)
    const field = screen.getByLabelText('아이디')
    expect(field).toHaveAccessibleDescription('여섯 자 이상 맞지 않습니다.')
    expect(field).toBeInvalid()
  })

  it('says how many characters are left near the end, and how many are too many, but never cuts', async () => {
    render(<Reason limit={5} />)
    const field = screen.getByLabelText('사유')
    await userEvent.type(field, '전원')
    expect(screen.getByText('3자 남음')).toBeVisible()
    await userEvent.type(field, ' 용량 부족')
    expect(field).toHaveValue('전원 용량 부족')
    expect(field).toHaveAccessibleDescription('3자 초과')
    expect(field).toBeInvalid()
  })

  it('does not count characters while there is plenty of room', async () => {
    render(<TextArea label="사유" value="전원" onChange={() => {}} limit={500} />)
    expect(screen.queryByText(/남음/)).toBeNull()
  })

  it('keeps the name of a field whose label is not drawn', () => {
    render(<TextField label="찾기" labelHidden value="" onChange={() => {}} />)
    expect(screen.getByRole('textbox', { name: '찾기' })).toBeVisible()
  })
})
