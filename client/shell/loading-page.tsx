import { useEffect, useState } from 'react'
import { shellWords } from '#client/i18n/shell-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { MessagePage } from './message-page.tsx'

/** Most waits are over before anybody could read a word; a long one says what it waits for. */
const UNNOTICED = 300
const LONG = 4_000

/** Until there is something to show: nothing at first, then that it loads, then that the server does not answer. */
export function LoadingPage() {
  const words = useWords(shellWords)
  const [waited, setWaited] = useState(0)
  useEffect(() => {
    const timers = [UNNOTICED, LONG].map((time) => setTimeout(() => setWaited(time), time))
    return () => timers.forEach(clearTimeout)
  }, [])
  if (waited < UNNOTICED) return null
  return <MessagePage title={waited < LONG ? words.loading : words.connecting} />
}
