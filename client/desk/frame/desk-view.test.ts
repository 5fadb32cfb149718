import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, type DeskView, formatView, parseView, viewOf } from './desk-view.ts'

const full: DeskView = {
  table: 'items',
  work: 'overdue',
  session: 'ministerial',
  kind: 'company',
  workstream: 'ministerial-room',
  ministry: 'msit',
  status: 'blocked',
  side: 'sent',
  mine: true,
  withSettled: true,
  text: 'ㄷㅇ 통역',
}

describe('a view of the desk in the address', () => {
  it('comes back as it went', () => {
    expect(parseView(formatView(full))).toEqual(full)
  })

  it('is empty by default', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('')
    expect(parseView('')).toEqual(DEFAULT_VIEW)
  })

  it('leaves out what it does not understand, such as a status of another table', () => {
    expect(parseView('show=persons&status=blocked&kind=planet&ministry=moe&work=rest')).toEqual(DEFAULT_VIEW)
  })

  it('composes text that was pasted in pieces', () => {
    expect(parseView(`text=${encodeURIComponent('독일'.normalize('NFD'))}`).text).toBe('독일')
  })
})

describe('going to another list', () => {
  it('drops the filters and keeps the session', () => {
    expect(viewOf({ ...full, work: null }, { table: 'participations' })).toEqual({
      ...DEFAULT_VIEW,
      session: 'ministerial',
    })
  })

  it('shows 내 일 over all sessions', () => {
    expect(viewOf(full, { table: 'items', work: 'today' }).session).toBeNull()
  })
})
