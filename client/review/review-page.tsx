import { Route, Switch } from 'wouter'
import { useTheme } from '#client/design/theme.ts'
import { useScreen } from '#client/design/use-screen.ts'
import { learnReviews } from '#client/sync/rules-here.ts'
import { decideReview } from '#shared/board/review/decide-review.ts'
import { Comparison } from './after/comparison.tsx'
import { ProgressPage } from './after/progress-page.tsx'
import { BriefPage } from './brief/brief-page.tsx'
import { useIsTouch } from './frame/use-is-touch.ts'
import { ReviewFrame } from './frame/review-frame.tsx'
import { NoReview } from './list/no-review.tsx'
import { PlanPage } from './list/plan-page.tsx'
import { ReviewList } from './list/review-list.tsx'
import { OneReview } from './one-review.tsx'

learnReviews(decideReview)

/** The room of the joint reviews: `/review` lists them, `/review/:id` is one of them, whatever it has come to. */
export default function ReviewPage() {
  useScreen({ scale: useIsTouch() ? 'phone' : 'desk', theme: useTheme() })
  return (
    <ReviewFrame>
      <Switch>
        <Route path="/review">
          <ReviewList />
        </Route>
        <Route path="/review/new">
          <PlanPage id={null} />
        </Route>
        <Route path="/review/progress">
          <ProgressPage />
        </Route>
        <Route path="/review/:id/plan">{({ id }) => <PlanPage id={id} />}</Route>
        <Route path="/review/:id/brief">{({ id }) => <BriefPage id={id} />}</Route>
        <Route path="/review/:id/comparison">{({ id }) => <Comparison id={id} />}</Route>
        <Route path="/review/:id">{({ id }) => <OneReview key={id} id={id} />}</Route>
        <Route>
          <NoReview />
        </Route>
      </Switch>
    </ReviewFrame>
  )
}
