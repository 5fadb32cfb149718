import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import type { Language } from '#client/i18n/language.tsx'
import type { Account } from '#client/sync/account.tsx'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import type { PersonaName } from '#client/testing/personas.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { readSummit } from '#client/testing/summit-file.ts'
import { type Instant, instant } from '#shared/board/instant.ts'
import type { BoardMode, SessionPhase } from '#shared/board/status.ts'
import FieldPage from '../field-page.tsx'

const SITE_DAY = '2024-05-22'
const REASON = { text: { ko: '예정대로 진행', en: 'As planned' } }
const WAY: readonly SessionPhase[] = ['setup', 'rehearsal', 'ready', 'doors-open', 'live', 'break', 'concluded']

/** A time of day in Seoul, on the day of the session unless another is named. */
export const clock = (time: string, day = SITE_DAY): Instant => instant(Date.parse(`${day}T${time}:00+09:00`))

type Site = {
  me?: PersonaName
  mode?: BoardMode
  language?: Language
  now?: Instant
  /** Null while nobody has named the hour. */
  startsAt?: Instant | null
  phase?: SessionPhase
  /** Items that are not done yet; all others of the session are. */
  open?: readonly string[]
  account?: Partial<Account>
  /** Changes the sync before anything is shown. */
  before?: (sync: LocalSync) => void
}

/** The field room at KIST on 22 May at 13:44, in the rehearsal since 12:55, with a few items left. */
export function atTheSite(site: Site = {}): ReturnType<typeof renderRoom> {
  const { me = 'logistics', mode = 'real', language = 'ko', startsAt = clock('14:30'), phase = 'rehearsal' } = site
  const { open = ['nameplates', 'exit-signs'], now = clock('13:44'), before, account } = site
  const sync = createLocalSync({ me, mode, summit: readSummit('ai-seoul-summit-2024') })
  sync.command('msitDesk', 'session.schedule', { session: 'ministerial', startsAt })
  for (const { id, session } of Object.values(sync.state().board.items))
    if (session === 'ministerial' && !open.includes(id))
      sync.command('msitDesk', 'item.set-status', { item: id, status: 'done' })
  sync.setNow(clock('12:55'))
  for (const step of WAY.slice(0, WAY.indexOf(phase) + 1))
    sync.command('msitDesk', 'session.set-phase', { session: 'ministerial', phase: step, reason: REASON })
  sync.setNow(now)
  before?.(sync)
  return renderRoom(<FieldPage />, { sync, language, path: '/field', ...(account && { account }) })
}

/** Presses the button of this name, in the open sheet if there is one. */
export async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  const sheet = screen.queryByRole('dialog')
  await user.click((sheet === null ? screen : within(sheet)).getByRole('button', { name }))
}

export const stateOf = (sync: LocalSync, item: string, board: 'board' | 'confirmed' = 'board') =>
  sync.state()[board].items[item]?.state.value.status
