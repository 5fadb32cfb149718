import { describe, expect, it } from 'vitest'
import { stageKey } from './stage-key.ts'

const press = (code: string, more: Partial<Parameters<typeof stageKey>[0]> = {}) =>
  stageKey({ code, key: '', repeat: false, ctrlKey: false, metaKey: false, altKey: false, ...more })

describe('RV-33 a key of the stage', () => {
  it.for([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['Space', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['KeyB', 'cover'],
    ['Period', 'cover'],
    ['F5', 'full-screen'],
    ['Escape', 'leave-full-screen'],
    ['KeyT', 'time'],
    ['Slash', 'help'],
    ['NumpadEnter', 'enter'],
  ])('%s is %s', ([code = '', act]) => expect(press(code)).toEqual({ act }))

  it('is one of the digits of a step, in a row or on a block of its own', () => {
    expect([press('Digit7'), press('Numpad7')]).toEqual([
      { act: 'digit', digit: '7' },
      { act: 'digit', digit: '7' },
    ])
  })

  it('is nothing while it is held down, and nothing with a key of the browser', () => {
    for (const more of [{ repeat: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(press('PageDown', more)).toBeNull()
  })

  it('is known by its character where a presenter sends no place', () => {
    expect(press('', { key: 'PageDown' })).toEqual({ act: 'next' })
  })

  it('never calls and never signs: nothing else is one', () => {
    for (const code of ['KeyC', 'KeyS', 'KeyG', 'F1', 'Tab', 'Backspace']) expect(press(code)).toBeNull()
  })
})
