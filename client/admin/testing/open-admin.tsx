import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import type { LocalSync } from '#client/testing/local-sync.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import AdminPage from '../admin-page.tsx'
import { type Answer, answerWith } from './answers.ts'

/** The room of the administrator, before a server that answers so. */
export function openAdmin(
  answers: Record<string, Answer> = {},
  options: { language?: 'ko' | 'en'; sync?: LocalSync } = {},
) {
  const asked = answerWith(answers)
  return { asked, ...renderRoom(<AdminPage />, { me: 'admin', path: '/admin', ...options }) }
}

export const dialog = () => within(screen.getByRole('dialog'))

/** Chooses an action from the menu of a person. */
export async function choose(user: UserEvent, name: string, action: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: `${name} 관리` }))
  await user.click(screen.getByRole('menuitem', { name: action }))
}
