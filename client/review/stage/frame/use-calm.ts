import { useEffect, useRef, useState } from 'react'

/** Eyes that read a wall from metres away follow one change at a time (milliseconds). */
const AT_REST = 2_000

/**
 * The value as it is shown: at most one change every two seconds, so that what comes at once is seen as one. A change of
 * `urgent` is shown in the same frame.
 */
export function useCalm<Value>(value: Value, urgent: (value: Value) => string): Value {
  const [shown, setShown] = useState(value)
  const changedAt = useRef(-Infinity)
  const isUrgent = shown !== value && urgent(shown) !== urgent(value)
  if (isUrgent) setShown(value)
  useEffect(() => {
    if (shown === value) return
    const show = () => {
      changedAt.current = performance.now()
      setShown(value)
    }
    const timer = setTimeout(show, Math.max(0, changedAt.current + AT_REST - performance.now()))
    return () => clearTimeout(timer)
  }, [shown, value])
  return isUrgent ? value : shown
}
