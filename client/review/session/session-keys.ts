import { useEffect, useEffectEvent } from 'react'
import { type Call, CALLS } from '#shared/board/review/review-status.ts'

/** What is entered into the record by somebody who keeps it. */
export type EntryKind = 'decision' | 'action' | 'dissent' | 'remark'

export type SessionKey =
  | { do: 'enter'; kind: EntryKind }
  | { do: 'call'; call: Call }
  | { do: 'next' | 'previous' | 'cover' | 'confirm' | 'follow' | 'missing' | 'help' }

export const ENTRY_KEYS = { decision: 'D', action: 'A', dissent: 'X', remark: 'R' } as const satisfies Record<
  EntryKind,
  string
>

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key asks for in the session; null if it asks for nothing. In another script the place of the key tells. */
export function sessionKey(press: Press): SessionKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const sign = signOf(press)
  for (const kind of ['decision', 'action', 'dissent', 'remark'] as const)
    if (ENTRY_KEYS[kind] === sign) return { do: 'enter', kind }
  const call = CALLS[Number(sign) - 1]
  if (call !== undefined) return { do: 'call', call }
  const others: Partial<Record<string, SessionKey>> = {
    ']': { do: 'next' },
    '[': { do: 'previous' },
    B: { do: 'cover' },
    C: { do: 'confirm' },
    W: { do: 'follow' },
    M: { do: 'missing' },
    '?': { do: 'help' },
  }
  return others[sign] ?? null
}

function signOf({ key, code }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  if (/^[[\]?\d]$/.test(key)) return key
  const places: Partial<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' }
  return places[code] ?? /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1] ?? ''
}

/** In a field or a dialog: there keys write. */
export const isWritingIn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, select, input, [contenteditable], dialog, [popover]') !== null

/**
 * The keys of the session, wherever on the page the keyboard is, but in a field or a dialog: there they write. A press
 * that an input method has begun to compose with is never one of them.
 */
export function useSessionKeys(perform: (key: SessionKey) => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    if (isWritingIn(event.target)) return
    const key = sessionKey(event)
    if (key === null) return
    event.preventDefault()
    perform(key)
  })
  useEffect(() => {
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [])
}
