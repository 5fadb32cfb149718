import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../testing/board-log.ts'
import { expectFact, forbidden, invalid, notFound, refused, UNCHANGED } from '../testing/outcomes.ts'
import { SAMPLES } from '../testing/samples.ts'
import { OPERATOR } from './identity.ts'
import type { Person, Posting } from './person-schema.ts'
import { ROLES, type Role } from './status.ts'

const ACCEPTED = expect.objectContaining({ ok: true })
const name = { ko: '김 사무관', en: 'Kim' }
const screen = { diagonalInch: 86, distanceMetre: 5 }

const personOf = (log: BoardLog, id: string): Person => {
  const person = log.board.persons[id]
  if (person === undefined) throw new Error(`no person ${id}`)
  return person
}
const posting = (role: Role, more: Partial<Posting> = {}): Posting => ({ role, ministry: null, venue: null, ...more })

describe('admitting a person', () => {
  it('PE-1 is for the admin and the first start, and names the person after the command', () => {
    const log = new BoardLog()
    const id = log.nextId()
    const admission = { ...posting('desk', { ministry: 'mofa' }), name, post: { ko: '서기관' } } as const
    expect(log.ask('mofa-chair', 'person.admit', admission)).toEqual(forbidden('role'))
    expectFact(log.ask('operator', 'person.admit', admission, { id }))
    expect(personOf(log, id)).toMatchObject({ screen: null, active: { value: true } })
    expect(personOf(log, id).posting.value).toEqual(posting('desk', { ministry: 'mofa' }))
  })

  it('PE-2 makes name and post public: a wall names who is responsible', () => {
    const log = new BoardLog()
    const decision = log.ask('admin', 'person.admit', { ...posting('admin'), name, post: { ko: '서기관' } })
    expect(decision.ok && decision.texts.map((text) => text.class)).toEqual(['public', 'public'])
  })

  it.each(ROLES)('PE-3 needs what the role depends on: %s', (role) => {
    const log = new BoardLog()
    const admit = (more: Partial<Posting>) => log.ask('admin', 'person.admit', { ...posting(role, more), name })
    const without = (needs: 'ministry' | 'venue') => invalid({ rule: 'posting-incomplete', needs })
    const needed = { chair: without('ministry'), desk: without('ministry'), logistics: without('venue') }
    expect(admit({})).toEqual({ ...needed, admin: ACCEPTED, viewer: ACCEPTED }[role])
    expectFact(admit({ ministry: 'msit', venue: 'kist' }))
    expect(admit({ ministry: 'msit', venue: 'nowhere' })).toEqual(notFound('venue:nowhere'))
  })
})

describe('the role of a person', () => {
  const setRole = (log: BoardLog, person: string, to: Posting, by: PersonName = 'admin', basis?: number) =>
    log.ask(by, 'person.set-role', { person, ...to }, basis === undefined ? {} : { basis })

  it('PE-4 is changed by the admin', () => {
    const log = new BoardLog()
    const to = posting('chair', { ministry: 'msit' })
    expect(setRole(log, 'mofa-desk', to, 'mofa-chair')).toEqual(forbidden('role'))
    expectFact(setRole(log, 'mofa-desk', to))
    expect(setRole(log, 'mofa-desk', to)).toEqual(UNCHANGED)
    expect(personOf(log, 'mofa-desk').posting.value).toEqual(to)
    expect(setRole(log, 'mofa-desk', posting('desk'))).toEqual(
      invalid({ rule: 'posting-incomplete', needs: 'ministry' }),
    )
  })

  it('PE-5 counts from the change on', () => {
    const log = new BoardLog()
    setRole(log, 'mofa-desk', posting('viewer'))
    expect(log.ask('mofa-desk', 'item.reconfirm', { item: 'draft' })).toEqual(forbidden('role'))
  })

  it('PE-6 is a conflict when another admin has changed it in the meantime', () => {
    const log = new BoardLog()
    setRole(log, 'msit-desk', posting('admin'))
    const basis = log.board.position.seq
    setRole(log, 'viewer', posting('admin'))
    expect(setRole(log, 'viewer', posting('logistics', { venue: 'annex' }), 'msit-desk', basis)).toMatchObject({
      refusal: { kind: 'conflict', of: 'person:viewer', group: 'posting' },
    })
  })

  it('PE-7 of a wall is a viewer’s, for good', () => {
    const log = new BoardLog()
    expect(setRole(log, 'wall', posting('admin'))).toEqual(invalid({ rule: 'is-a-wall' }))
  })
})

describe('disabling a person', () => {
  it('PE-8 takes every right at once, and enabling gives it back', () => {
    const log = new BoardLog()
    expectFact(log.ask('admin', 'person.disable', { person: 'mofa-desk' }))
    expect(log.ask('admin', 'person.disable', { person: 'mofa-desk' })).toEqual(UNCHANGED)
    expect(log.ask('mofa-desk', 'item.reconfirm', { item: 'draft' })).toEqual(forbidden('disabled'))
    expectFact(log.ask('admin', 'person.enable', { person: 'mofa-desk' }))
    expectFact(log.ask('mofa-desk', 'item.reconfirm', { item: 'draft' }))
  })

  it('PE-9 leaves the record of what they did and what they own', () => {
    const log = new BoardLog()
    log.ask('mofa-desk', 'item.assign', { item: 'draft', assignee: 'mofa-desk' })
    log.ask('admin', 'person.disable', { person: 'mofa-desk' })
    expect(log.board.items['draft']?.assignment).toMatchObject({ value: 'mofa-desk', last: { by: 'mofa-desk' } })
  })

  it('PE-10 is a conflict when somebody else has enabled them in the meantime', () => {
    const log = new BoardLog()
    log.ask('admin', 'person.set-role', { person: 'msit-desk', ...posting('admin') })
    const basis = log.board.position.seq
    log.ask('admin', 'person.enable', { person: 'former-desk' })
    const decision = log.ask('msit-desk', 'person.disable', { person: 'former-desk' }, { basis })
    expect(decision).toMatchObject({ refusal: { kind: 'conflict', of: 'person:former-desk', group: 'account' } })
  })

  it('PE-11 leaves one admin at least, whoever asks', () => {
    const log = new BoardLog()
    const lastAdmin = invalid({ rule: 'last-admin' })
    expect(log.ask('admin', 'person.disable', { person: 'admin' })).toEqual(lastAdmin)
    expect(log.ask('admin', 'person.set-role', { person: 'admin', ...posting('viewer') })).toEqual(lastAdmin)
    expectFact(log.ask('admin', 'person.set-role', { person: 'viewer', ...posting('admin') }))
    expectFact(log.ask('viewer', 'person.disable', { person: 'admin' }))
    expect(log.ask('viewer', 'person.disable', { person: 'viewer' })).toEqual(lastAdmin)
  })

  it('PE-11 lets the command line disable the last one, for the next start admits another', () => {
    const log = new BoardLog()
    expectFact(log.submit(log.command('person.disable', { person: 'admin' }), OPERATOR))
    expect(personOf(log, 'admin')?.active.value).toBe(false)
  })
})

describe('a wall', () => {
  it('PE-12 is paired by the admin, a chair or an officer, and is a viewer of its own', () => {
    const log = new BoardLog()
    for (const by of ['admin', 'mofa-chair', 'msit-desk'] as const) {
      const id = log.nextId()
      expectFact(log.ask(by, 'wall.pair', { name, screen }, { id }))
      expect(personOf(log, id)).toMatchObject({ screen, posting: { value: posting('viewer') } })
      expect(log.submit(log.command('item.reconfirm', { item: 'draft' }), id)).toEqual(forbidden('role'))
    }
    expect(log.ask('kist-logistics', 'wall.pair', { name, screen })).toEqual(forbidden('role'))
  })

  it('PE-14 is a phone too, that is the remote of a review: a viewer of its own for good', () => {
    const log = new BoardLog()
    const command = SAMPLES['remote.pair'](log)
    log.submit(command, 'mofa-desk')
    expect(personOf(log, command.id)).toMatchObject({ screen: null, posting: { value: posting('viewer') } })
    expect(log.ask('admin', 'person.set-role', { person: command.id, ...posting('admin') })).toEqual(
      invalid({ rule: 'is-a-wall' }),
    )
  })

  it('PE-13 is revoked by the admin', () => {
    const log = new BoardLog()
    expect(log.ask('mofa-desk', 'wall.revoke', { wall: 'wall' })).toEqual(forbidden('role'))
    expect(log.ask('admin', 'wall.revoke', { wall: 'viewer' })).toEqual(notFound('person:viewer'))
    expectFact(log.ask('admin', 'wall.revoke', { wall: 'wall' }))
    expect(log.ask('admin', 'wall.revoke', { wall: 'wall' })).toEqual(UNCHANGED)
    expect(personOf(log, 'wall').active.value).toBe(false)
    expect(log.ask('wall', 'item.reconfirm', { item: 'draft' })).toEqual(
      refused({ kind: 'forbidden', rule: 'disabled' }),
    )
  })
})
