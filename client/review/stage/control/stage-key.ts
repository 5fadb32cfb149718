import type { StageAct } from './stage-ask.ts'

/** What a key of the stage does; a presenter is a keyboard that knows a few of them. */
export type StageKey =
  | StageAct
  | { act: 'full-screen' | 'leave-full-screen' | 'time' | 'help' }
  | { act: 'digit'; digit: string }
  | { act: 'enter' }

const NEXT: StageKey = { act: 'next' }
const PREVIOUS: StageKey = { act: 'previous' }
const COVER: StageKey = { act: 'cover' }

/** By the place of the key: an input method may be on, and a presenter knows no letters. */
const BY_CODE: Readonly<Record<string, StageKey>> = {
  PageDown: NEXT,
  ArrowRight: NEXT,
  ArrowDown: NEXT,
  Space: NEXT,
  PageUp: PREVIOUS,
  ArrowLeft: PREVIOUS,
  ArrowUp: PREVIOUS,
  KeyB: COVER,
  Period: COVER,
  NumpadDecimal: COVER,
  F5: { act: 'full-screen' },
  Escape: { act: 'leave-full-screen' },
  KeyT: { act: 'time' },
  Slash: { act: 'help' },
  Enter: { act: 'enter' },
  NumpadEnter: { act: 'enter' },
}

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Null for a key that is held down, one with a modifier, which is the browser's, and one that means nothing here. */
export function stageKey({ code, key, repeat, ctrlKey, metaKey, altKey }: Pressed): StageKey | null {
  if (repeat || ctrlKey || metaKey || altKey) return null
  if (/^(Digit|Numpad)\d$/.test(code)) return { act: 'digit', digit: code.slice(-1) }
  // Some presenters send the character and no place.
  return BY_CODE[code] ?? BY_CODE[key] ?? null
}
