import { describe, expect, it } from 'vitest'
import { sessionKey } from './session-keys.ts'

const press = (key: string, code: string) => sessionKey({ key, code, ctrlKey: false, metaKey: false, altKey: false })

describe('the keys of the session', () => {
  it('open the record by a letter, and give a call by a digit', () => {
    expect(press('d', 'KeyD')).toEqual({ do: 'enter', kind: 'decision' })
    expect(press('2', 'Digit2')).toEqual({ do: 'call', call: 'conditional' })
    expect(press(']', 'BracketRight')).toEqual({ do: 'next' })
  })

  it('are found by their place while a Korean input method is on', () => {
    expect(press('ㅇ', 'KeyD')).toEqual({ do: 'enter', kind: 'decision' })
    expect(press('Process', 'KeyA')).toEqual({ do: 'enter', kind: 'action' })
  })

  it('leave every combination to the browser', () => {
    expect(sessionKey({ key: 'r', code: 'KeyR', ctrlKey: true, metaKey: false, altKey: false })).toBeNull()
    expect(press('z', 'KeyZ')).toBeNull()
  })
})
