import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Screen, useScreen } from './use-screen.ts'

function Room(screen: Screen) {
  useScreen(screen)
  return null
}

const page = document.documentElement

it('dresses the page for a wall', () => {
  render(<Room scale="wall" theme="dark" floor={52} />)
  expect(page.dataset).toMatchObject({ scale: 'wall', theme: 'dark' })
  expect(page.style.getPropertyValue('--wall-floor')).toBe('52')
})

it('leaves the theme to the device unless one is chosen', () => {
  const { rerender } = render(<Room scale="desk" theme="dark" />)
  rerender(<Room scale="desk" theme="system" />)
  expect(page.dataset.theme).toBeUndefined()
})

it('undoes everything when the room is left', () => {
  render(<Room scale="wall" theme="light" floor={24} />).unmount()
  expect(Object.keys(page.dataset)).toEqual([])
  expect(page.style.getPropertyValue('--wall-floor')).toBe('')
})
