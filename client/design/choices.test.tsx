import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Checkbox } from './checkbox.tsx'
import { SegmentedControl } from './segmented-control.tsx'
import { Select } from './select.tsx'

const SESSIONS = [
  { value: 'leaders', label: '정상 세션' },
  { value: 'ministerial', label: '장관 세션' },
] as const

it('a segmented control is one of a named group, by mouse and by arrow', async () => {
  const handleChange = vi.fn<(value: string) => void>()
  render(<SegmentedControl label="세션" value="leaders" options={SESSIONS} onChange={handleChange} />)
  expect(screen.getByRole('radiogroup', { name: '세션' })).toBeVisible()
  expect(screen.getByRole('radio', { name: '정상 세션' })).toBeChecked()
  await userEvent.click(screen.getByText('장관 세션'))
  expect(handleChange).toHaveBeenLastCalledWith('ministerial')
  await userEvent.tab()
  await userEvent.keyboard('{ArrowRight}')
  expect(handleChange).toHaveBeenLastCalledWith('ministerial')
})

it('a select hands on the value of the option that was chosen', async () => {
  const handleChange = vi.fn<(value: string) => void>()
  render(<Select label="세션" value="leaders" options={SESSIONS} onChange={handleChange} />)
  await userEvent.selectOptions(screen.getByLabelText('세션'), '장관 세션')
  expect(handleChange).toHaveBeenCalledExactlyOnceWith('ministerial')
})

it('a checkbox is named by its label, described by its hint, and ticked by either', async () => {
  const handleChange = vi.fn<(checked: boolean) => void>()
  render(<Checkbox label="공용 컴퓨터입니다" hint="닫으면 로그아웃합니다." onChange={handleChange} />)
  const box = screen.getByRole('checkbox', { name: '공용 컴퓨터입니다' })
  expect(box).toHaveAccessibleDescription('닫으면 로그아웃합니다.')
  await userEvent.click(screen.getByText('닫으면 로그아웃합니다.'))
  expect(handleChange).toHaveBeenCalledExactlyOnceWith(true)
})
