import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { ThemeSwitch } from './theme-switch.tsx'
import { chooseTheme, useTheme } from './theme.ts'

beforeEach(() => chooseTheme('system'))

function Room() {
  return <p>{useTheme()}</p>
}

it('a theme chosen in one place dresses the whole page and is remembered on this device', async () => {
  render(
    <>
      <ThemeSwitch />
      <Room />
    </>,
  )
  await userEvent.click(screen.getByRole('radio', { name: '어둡게' }))
  expect(screen.getByText('dark')).toBeVisible()
  expect(localStorage.getItem('chaebi.theme')).toBe('dark')
})
