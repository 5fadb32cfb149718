import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useAccount } from '#client/sync/account.tsx'
import page from '../parts/page.module.css'

/** One tablet may serve both chairs in turn: who has signed signs out, and the other one signs in at this same page. */
export function HandOver() {
  const { signing: words } = useWords(reviewSessionWords)
  const { account } = useWords(commonWords)
  const { signOut } = useAccount()
  const [hasFailed, setHasFailed] = useState(false)
  return (
    <div className={page.form}>
      <p className={page.soft}>{words.handOverHint}</p>
      <Button onClick={() => void signOut().then((isOut) => setHasFailed(!isOut))}>{words.handOver}</Button>
      <p role="alert" className={page.error}>
        {hasFailed && account.notSignedOut}
      </p>
    </div>
  )
}
