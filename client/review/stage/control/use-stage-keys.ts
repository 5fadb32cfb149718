import { useEffect, useEffectEvent, useState } from 'react'
import { useWallTheme } from '#client/design/wall/wall-theme.tsx'
import { useLanguage } from '#client/i18n/language.tsx'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { StageAct } from './stage-ask.ts'
import { stageKey } from './stage-key.ts'

/** Digits wait so long for the next one, or for Enter. */
const TYPING = 4_000

type StageKeys = {
  /** Said in the bar below instead of what stands there: the digits typed, or the keys. */
  hint: string | null
  /** Whether the time is shown to the second. */
  precise: boolean
}

/**
 * The keyboard of the screen, and the presenter that is one: it moves, covers and jumps, and never calls or signs.
 * @param onLeave what a step on, and Esc, come to once the review is over; null until then
 */
export function useStageKeys(act: (act: StageAct, pressedAt: number) => void, onLeave: (() => void) | null): StageKeys {
  const { notices } = useWords(reviewStageWords)
  const { theme, setTheme } = useWallTheme()
  const { setLanguage } = useLanguage()
  const [digits, setDigits] = useState('')
  const [precise, setPrecise] = useState(false)
  const [isHelping, setHelping] = useState(false)

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!event.repeat && event.code === 'KeyL') setTheme(theme === 'dark' ? 'light' : 'dark')
    if (!event.repeat && event.code === 'KeyE') setLanguage('en')
    if (!event.repeat && event.code === 'KeyK') setLanguage('ko')
    // F5 would load the page anew, Space and the arrows scroll it: here they mean a step, also while held down.
    if (stageKey({ ...keyOf(event), repeat: false }) !== null) event.preventDefault()
    const key = stageKey(keyOf(event))
    if (key === null) return
    switch (key.act) {
      case 'digit':
        return setDigits((typed) => `${typed}${key.digit}`.slice(-3))
      case 'enter':
        if (digits !== '') act({ act: 'jump', place: Number(digits) }, event.timeStamp)
        return setDigits('')
      case 'full-screen':
        return void document.documentElement.requestFullscreen?.().catch(() => {})
      case 'leave-full-screen':
        setDigits('')
        setHelping(false)
        if (document.fullscreenElement) return void document.exitFullscreen().catch(() => {})
        return onLeave?.()
      case 'time':
        return setPrecise((shown) => !shown)
      case 'help':
        return setHelping((shown) => !shown)
      case 'next':
        return onLeave === null ? act(key, event.timeStamp) : onLeave()
      default:
        return act(key, event.timeStamp)
    }
  })
  useEffect(() => {
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [])
  useEffect(() => {
    if (digits === '') return
    const timer = setTimeout(() => setDigits(''), TYPING)
    return () => clearTimeout(timer)
  }, [digits])

  return { hint: digits !== '' ? notices.jump(digits) : isHelping ? notices.keys : null, precise }
}

const keyOf = ({ code, key, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({
  code,
  key,
  repeat,
  ctrlKey,
  metaKey,
  altKey,
})
