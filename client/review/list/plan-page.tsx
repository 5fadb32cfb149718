import { useBoard } from '#client/sync/use-sync-state.ts'
import { NoReview } from './no-review.tsx'
import { PlanForm } from './plan-form.tsx'

/** Prepares a review, or writes the plan of one anew that is still a draft. */
export function PlanPage({ id }: { id: string | null }) {
  const { reviews } = useBoard()
  if (id === null) return <PlanForm review={null} />
  const review = reviews[id]
  return review?.standing.value === 'draft' ? <PlanForm review={review} /> : <NoReview />
}
