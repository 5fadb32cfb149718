import { Link } from 'wouter'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import page from '../parts/page.module.css'

/** An address of a review that is not there. */
export function NoReview() {
  const { list: words } = useWords(reviewRoomWords)
  return (
    <main className={page.page}>
      <h1>{words.notFound}</h1>
      <p>
        <Link href="/review">{words.title}</Link>
      </p>
    </main>
  )
}
