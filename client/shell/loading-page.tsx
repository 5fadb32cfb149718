import { useEffect, useState } from 'react'
import { shellWords } from '#client/i18n/shell-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { MessagePage } from './message-page.tsx'

/** Most waits are over before anybody could read a word; a long one says what it waits for. */
const UNNOTICED = 300
const LONG = 4_000
/** Milliseconds after one wait in which the next is still the same to whoever sees nothing. */
const FOLLOWS = 100

/** When the present wait began, and the last one ended; a page begins by waiting for itself. */
let begunAt = 0
let endedAt = Infinity

function waitBegan(): number {
  const now = performance.now()
  if (now - endedAt > FOLLOWS) begunAt = now
  return begunAt
}

/**
 * Until there is something to show: nothing at first, then that it loads, then that the server does not answer. A page
 * waits for one thing after another; to whoever looks at it that is one wait.
 */
export function LoadingPage() {
  const words = useWords(shellWords)
  const [began] = useState(waitBegan)
  const [waited, setWaited] = useState(() => performance.now() - began)
  useEffect(() => {
    const look = () => setWaited(performance.now() - began)
    const timers = [UNNOTICED, LONG].map((time) => setTimeout(look, began + time - performance.now() + 1))
    return () => {
      timers.forEach(clearTimeout)
      endedAt = performance.now()
    }
  }, [began])
  if (waited < UNNOTICED) return null
  return <MessagePage title={waited < LONG ? words.loading : words.connecting} />
}
