import { useEffect, useState } from 'react'

const IDLE_AFTER = 3_000

/** True once the pointer has rested for three seconds: a wall shows no cursor. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const rest = () => setIdle(true)
    let timer = setTimeout(rest, IDLE_AFTER)
    const wake = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(rest, IDLE_AFTER)
    }
    window.addEventListener('pointermove', wake)
    return () => {
      window.removeEventListener('pointermove', wake)
      clearTimeout(timer)
    }
  }, [])
  return idle
}
