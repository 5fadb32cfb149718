import { describe, expect, it } from 'vitest'
import { BoardLog, PERSON_NAMES, type PersonName } from '../testing/board-log.ts'
import { mayRead } from './may-read.ts'
import { marks, type Text, type TextClass, textClassSchema } from './text.ts'

const OFFICERS: PersonName[] = ['mofa-desk', 'mofa-chair', 'msit-desk', 'msit-chair']
const READERS = [...PERSON_NAMES, 'operator'] as const

/** A text of the foreign ministry about a guest who comes to KIST, or about something else. */
const text = (textClass: TextClass, of: Text['of'] = 'participation:alpha@ministers') =>
  ({ ref: 'some.text', of, ministry: 'mofa', class: textClass }) as const

const readersOf = (about: ReturnType<typeof text>, { board } = new BoardLog()) =>
  READERS.filter((person) => mayRead(board, about, person))

const ACTIVE = READERS.filter((person) => person !== 'former-desk')

describe('who may read', () => {
  it('TX-10 a public text: everybody with an account, walls included', () => {
    expect(readersOf(text('public'))).toEqual(ACTIVE)
  })

  it('TX-11 an internal text: officers and chairs of both ministries, and the admin', () => {
    expect(readersOf(text('internal'))).toEqual(['admin', ...OFFICERS, 'operator'])
  })

  it('TX-12 a contact: the same, and the logistics who receive the guest, at their venue', () => {
    expect(readersOf(text('contact'))).toEqual(['admin', ...OFFICERS, 'kist-logistics', 'operator'])
    expect(readersOf(text('contact', 'participation:alpha@leaders'))).toEqual(['admin', ...OFFICERS, 'operator'])
    expect(readersOf(text('contact', 'item:power'))).toEqual(['admin', ...OFFICERS, 'operator'])
  })

  it('TX-13 a sealed text: officers and chairs of the ministry that wrote it, and not even the admin', () => {
    expect(readersOf(text('sealed'))).toEqual(['mofa-desk', 'mofa-chair'])
  })

  it.each(textClassSchema.options)('TX-14 a %s text that was announced: everybody', (textClass) => {
    const log = new BoardLog()
    log.board = { ...log.board, revealed: marks(['some.text']) }
    expect(readersOf(text(textClass), log)).toEqual(ACTIVE)
  })

  it.each(textClassSchema.options)('TX-15 a %s text that was erased: nobody, announced or not', (textClass) => {
    const log = new BoardLog()
    log.board = { ...log.board, revealed: marks(['some.text']), erased: marks(['some.text']) }
    expect(readersOf(text(textClass), log)).toEqual([])
  })

  it('TX-16 anything: nobody who is disabled or not of the log', () => {
    const { board } = new BoardLog()
    expect(mayRead(board, text('public'), 'former-desk')).toBe(false)
    expect(mayRead(board, text('public'), 'nobody')).toBe(false)
  })

  it('TX-17 after a change of role: by the new one', () => {
    const log = new BoardLog()
    log.ask('admin', 'person.set-role', { person: 'mofa-desk', role: 'logistics', ministry: null, venue: 'kist' })
    const readable = textClassSchema.options.filter((one) => mayRead(log.board, text(one), 'mofa-desk'))
    expect(readable).toEqual(['public', 'contact'])
  })
})
