import { useEffect } from 'react'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { Aftermath } from './after/aftermath.tsx'
import { NoReview } from './list/no-review.tsx'
import { Preparing } from './preparing/preparing.tsx'
import { InSession } from './session/in-session.tsx'
import { SigningPage } from './signing/signing-page.tsx'

/** One review, by what it has come to. */
export function OneReview({ id }: { id: string }) {
  const review = useBoard().reviews[id]
  const state = review?.standing.value
  // Another page stands in the place of the one that was scrolled.
  useEffect(() => {
    document.documentElement.scrollTop = 0
  }, [state])
  switch (review?.standing.value) {
    case undefined:
      return <NoReview />
    case 'draft':
      return <Preparing review={review} />
    case 'briefed':
    case 'in-session':
    case 'adjourned':
      return <InSession review={review} />
    case 'signing':
      return <SigningPage review={review} />
    case 'closed':
    case 'cancelled':
      return <Aftermath review={review} />
  }
}
