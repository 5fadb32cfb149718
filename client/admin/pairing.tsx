import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '#client/design/banner.tsx'
import { Button } from '#client/design/button.tsx'
import { adminWords } from '#client/i18n/admin-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { lookUpWall } from './account-requests.ts'
import { CodeForm } from './code-form.tsx'
import { FoundScreen } from './found-screen.tsx'
import styles from './pair-page.module.css'
import { codeDigits, isWholeCode } from './pairing-code.ts'
import { useAnswerText } from './use-answer-text.ts'

/** From a code to a screen that is let in. `code` came with the address, and is looked up at once if it is whole. */
export function Pairing({ code }: { code: string }) {
  const { pair: words } = useWords(adminWords)
  const answerText = useAnswerText()
  const initial = codeDigits(code)
  const [asked, setAsked] = useState({ digits: isWholeCode(initial) ? initial : '', times: 1 })
  const [approved, setApproved] = useState<string | null>(null)
  const { data, isFetching } = useQuery({
    queryKey: ['screen-of-code', asked],
    queryFn: () => lookUpWall(asked.digits),
    enabled: asked.digits !== '',
    // Wrong guesses are counted: a code is asked for when somebody asks for it, and never by itself.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  })
  const handleAgain = () => {
    setApproved(null)
    setAsked(({ times }) => ({ digits: '', times: times + 1 }))
  }

  if (approved !== null)
    return (
      <>
        <Banner tone="ok" announce="status" className={styles.notice}>
          {words.approved(approved)}
        </Banner>
        <Button size="large" onClick={handleAgain}>
          {words.another}
        </Button>
      </>
    )
  if (data?.kind === 'done') return <FoundScreen found={data.body} onApproved={setApproved} onOther={handleAgain} />
  return (
    <CodeForm
      initial={asked.digits}
      problem={data === undefined || isFetching ? null : answerText(data)}
      isLookingUp={isFetching}
      onLookUp={(digits) => setAsked(({ times }) => ({ digits, times: times + 1 }))}
    />
  )
}
