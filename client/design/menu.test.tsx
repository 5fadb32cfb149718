import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it, vi } from 'vitest'
import { Menu } from './menu.tsx'
import { installTopLayer } from './testing/top-layer.ts'

beforeAll(installTopLayer)

async function openMenu() {
  const chosen = vi.fn<(id: string) => void>()
  const item = (id: string, label: string) => ({ id, label, onSelect: () => chosen(id) })
  render(
    <Menu
      label="참석 상태"
      trigger={{ children: '바꾸기' }}
      items={[
        { ...item('confirmed', '참석 확정'), shortcut: 'C' },
        { ...item('arrived', '도착'), disabled: true },
        item('declined', '불참'),
      ]}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: '바꾸기' }))
  return chosen
}

const focused = () => document.activeElement?.textContent

it('opens on its first item; arrows, Home and End move through it and around its ends', async () => {
  await openMenu()
  expect(screen.getByRole('menu', { name: '참석 상태' })).toBeVisible()
  expect(screen.getByRole('menuitem', { name: '참석 확정' })).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  expect(focused()).toBe('불참')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toBe('도착')
  await userEvent.keyboard('{End}')
  expect(focused()).toBe('불참')
  await userEvent.keyboard('{Home}')
  expect(screen.getByRole('menuitem', { name: '참석 확정' })).toHaveFocus()
})

it('does what is chosen once, closes, and gives focus back to its button', async () => {
  const chosen = await openMenu()
  await userEvent.keyboard('{End}{Enter}')
  expect(chosen).toHaveBeenCalledExactlyOnceWith('declined')
  expect(screen.queryByRole('menuitem')).toBeNull()
  expect(screen.getByRole('button', { name: '바꾸기' })).toHaveFocus()
})

it('leaves alone what cannot be chosen now, yet lets it be read', async () => {
  const chosen = await openMenu()
  await userEvent.click(screen.getByRole('menuitem', { name: '도착' }))
  expect(chosen).not.toHaveBeenCalled()
  expect(screen.getByRole('menuitem', { name: '도착' })).toHaveAttribute('aria-disabled', 'true')
})

it('closes at Escape without choosing', async () => {
  const chosen = await openMenu()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('menuitem')).toBeNull()
  expect(chosen).not.toHaveBeenCalled()
})
