import { useEffect, useEffectEvent } from 'react'

/** What each key does, by its place on the keyboard: an input method may be on, and a remote knows no letters. */
export type WallKeys = Readonly<Record<string, () => void>>

/** The few keys of a wall; nobody has to know them. A key held down counts once, and one with a modifier is the browser's. */
export function useWallKeys(keys: WallKeys): void {
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    keys[event.code]?.()
  })
  useEffect(() => {
    window.addEventListener('keydown', handleKey)
    return () => window.removeEventListener('keydown', handleKey)
  }, [])
}
