import { describe, expect, it } from 'vitest'
import { BoardLog, PERSON_NAMES, PERSONS, uuid } from '../testing/board-log.ts'
import { expectFact, forbidden, invalid, UNCHANGED } from '../testing/outcomes.ts'
import { SAMPLES } from '../testing/samples.ts'
import { COMMAND_TYPES, commandSchema, type CommandType } from './command.ts'
import { OPERATOR } from './identity.ts'
import { instant, MINUTE } from './instant.ts'
import { RIGHTS } from './rights.ts'

const NAMES = [...PERSON_NAMES, OPERATOR] as const

describe('who may ask', () => {
  it('DE-1 refuses whoever is not of the log, or disabled, whatever they ask', () => {
    const log = new BoardLog()
    const command = log.command('item.reconfirm', { item: 'no-such-item' })
    expect(log.submit(command, 'nobody')).toEqual(forbidden('disabled'))
    expect(log.submit(command, 'former-desk')).toEqual(forbidden('disabled'))
  })

  it.each(COMMAND_TYPES)('DE-2 lets only the roles of the rights table ask for %s', (type) => {
    for (const name of NAMES.filter((candidate) => candidate !== 'former-desk')) {
      const log = new BoardLog()
      const role = name === OPERATOR ? OPERATOR : PERSONS[name].role
      const decision = log.submit(SAMPLES[type](log), name)
      const isRefused = !decision.ok && decision.refusal.kind === 'forbidden' && decision.refusal.rule === 'role'
      expect([name, isRefused]).toEqual([name, RIGHTS[type][role] === undefined])
    }
  })

  it('DE-2 tells a role without the right nothing of what there is', () => {
    const log = new BoardLog()
    expect(log.ask('viewer', 'item.reconfirm', { item: 'no-such-item' })).toEqual(forbidden('role'))
    expect(log.ask('admin', 'item.reconfirm', { item: 'no-such-item' })).toEqual(forbidden('role'))
  })

  it('DE-3 gives walls and other viewers no command but those of the stage of a review that was given to them', () => {
    const ofViewers = COMMAND_TYPES.filter((type) => RIGHTS[type].viewer !== undefined)
    expect(ofViewers.map((type) => [type, RIGHTS[type].viewer])).toEqual([
      ['review.move-to', 'stage'],
      ['review.adjust-time', 'stage'],
      ['review.cover', 'stage'],
    ])
  })

  it('DE-4 gives the admin no command that changes a status', () => {
    const ofAdmin = COMMAND_TYPES.filter((type) => RIGHTS[type].admin !== undefined)
    expect(ofAdmin.filter((type) => /status|reconfirm|phase|step|request/.test(type))).toEqual([])
  })

  it('DE-5 gives chairs and desks exactly the same commands', () => {
    for (const type of COMMAND_TYPES) expect([type, RIGHTS[type].chair]).toEqual([type, RIGHTS[type].desk])
  })
})

describe('on what ground', () => {
  it('DE-6 refuses what was seen on another log', () => {
    const log = new BoardLog()
    const command = log.command('item.reconfirm', { item: 'draft' })
    const elsewhere = { ...command, basis: { log: uuid(99_999), seq: 1 } }
    expect(log.submit(elsewhere, 'mofa-desk')).toEqual(invalid({ rule: 'other-log' }))
  })

  it('DE-7 refuses what was seen on a position that does not exist yet', () => {
    const log = new BoardLog()
    const basis = log.board.position.seq + 1
    const decision = log.ask('mofa-desk', 'item.reconfirm', { item: 'draft' }, { basis })
    expect(decision).toEqual(invalid({ rule: 'basis-ahead' }))
  })

  it.each(COMMAND_TYPES.filter((type) => isAboutOneThing(type)))('DE-8 says of %s what was not found', (type) => {
    const log = new BoardLog()
    const command = SAMPLES[type](log)
    const [key] = Object.keys(command.payload)
    const asked = commandSchema.parse({ ...command, payload: { ...command.payload, [key ?? '']: 'no-such-thing' } })
    const decision = log.submit(asked, RIGHTS[type].desk === undefined ? 'admin' : 'mofa-desk')
    expect(decision).toMatchObject({
      ok: false,
      refusal: { kind: 'not-found', of: expect.stringMatching(/:no-such-/) },
    })
  })

  it('DE-9 takes what a person observed for later than now as now', () => {
    const log = new BoardLog()
    const ahead = instant(log.now + 5 * MINUTE)
    const fact = expectFact(log.ask('mofa-desk', 'item.reconfirm', { item: 'draft' }, { observedAt: ahead }))
    expect(fact).toMatchObject({ type: 'item.reconfirmed', payload: { at: log.now } })
    expect(log.changes.at(-1)?.observedAt).toBe(log.now)
  })

  it('DE-10 never moves the log back in time, whatever the clock does', () => {
    const log = new BoardLog()
    const before = log.board.at
    log.wait(-MINUTE).ask('mofa-desk', 'item.reconfirm', { item: 'draft' })
    expect(log.board.at).toBe(before)
    expect(log.changes.at(-1)?.recordedAt).toBe(instant(before - MINUTE))
  })
})

describe('the operator', () => {
  it('DE-11 is the first start and the command line: admits and disables persons, erases texts, and does nothing else', () => {
    const ofOperator = COMMAND_TYPES.filter((type) => RIGHTS[type][OPERATOR] !== undefined)
    expect(ofOperator).toEqual(['person.admit', 'person.disable', 'text.erase'])
  })
})

describe('a command whose change is already on the board', () => {
  it.each(COMMAND_TYPES)('DE-12 changes nothing when it is decided again: %s', (type) => {
    const log = new BoardLog()
    const command = SAMPLES[type](log)
    const name = NAMES.find((candidate) => log.submit(command, candidate).ok)
    expect(name).toBeDefined()
    expect(log.submit(command, name ?? 'admin')).toEqual(UNCHANGED)
  })
})

it.each(Object.getOwnPropertyNames(Object.prototype))('DE-13 takes no thing to be called %s', (item) => {
  const command = new BoardLog().command('item.reconfirm', { item: 'draft' })
  expect(commandSchema.safeParse({ ...command, payload: { item } }).success).toBe(false)
})

function isAboutOneThing(type: CommandType): boolean {
  return !['delegation.add', 'person.admit', 'wall.pair', 'review.prepare', 'text.erase', 'undo'].includes(type)
}
