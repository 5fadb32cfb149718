import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import type { PersonaName } from '#client/testing/personas.ts'
import { PHASES } from '#shared/board/phases.ts'
import { renderDesk } from '../testing/render-desk.tsx'

const reason = { text: { ko: '전원은 개회 전에 들어옵니다.' } }

/** The ministers' session has gone on to a phase that an item of it gates, and somebody on the spot said why. */
function goneOn(me: PersonaName): { sync: LocalSync; item: string } {
  const sync = createLocalSync({ me })
  const gated = Object.values(sync.log.board.items).find(
    ({ session, critical, gate }) => session === 'ministerial' && critical && gate !== null,
  )
  if (gated === undefined || gated.gate === null) throw new Error('nothing gates the session')
  const phases = PHASES['in-person']
  for (const phase of phases.slice(1, phases.indexOf(gated.gate) + 1))
    sync.command('mofaDesk', 'session.set-phase', { session: 'ministerial', phase, reason })
  return { sync, item: gated.id }
}

describe('SE-25 a gate that was passed with its item open', () => {
  it.each(['mofaChair', 'msitChair', 'mofaDesk', 'msitDesk'] as const)(
    'stands on the desk of %s, with the reason and the way to what is left',
    async (me) => {
      const { sync, item } = goneOn(me)
      const { user, address } = renderDesk({ sync, address: 'session=leaders' })
      const note = screen
        .getAllByRole('status')
        .find(({ textContent }) => textContent.startsWith('유보 진행: 장관 세션'))
      expect(note).toHaveTextContent(/남은 핵심 항목 \d+건: .+사유\(\d\d:\d\d\): 전원은 개회 전에 들어옵니다\.$/)
      const title = sync.state().texts.get(sync.log.board.items[item]?.title ?? '')?.text.ko ?? ''
      await user.click(within(note ?? document.body).getByRole('link', { name: title }))
      expect(address()).toContain('ministerial')
    },
  )

  it('is in English, too, and gone once what gates the phase is done', () => {
    const { sync } = goneOn('mofaChair')
    renderDesk({ sync, language: 'en' })
    const said = () => screen.queryAllByText(/^Went on with a reservation: Ministers’ Session/)
    expect(said()).toHaveLength(1)
    const gating = Object.values(sync.log.board.items).filter(
      ({ session, critical, gate }) => session === 'ministerial' && critical && gate !== null,
    )
    act(() => {
      for (const { id } of gating) sync.command('msitDesk', 'item.set-status', { item: id, status: 'done' })
    })
    expect(said()).toEqual([])
  })
})
