import { Link } from 'wouter'
import { Button } from '#client/design/button.tsx'
import { ExerciseMark } from '#client/design/exercise-mark.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { changedSince } from '#shared/board/review/changed-since.ts'
import type { Brief, Review } from '#shared/board/review/review-schema.ts'
import { NoReview } from '../list/no-review.tsx'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import { BriefAgenda } from './brief-agenda.tsx'
import { BriefAnnex } from './brief-annex.tsx'
import styles from './brief-page.module.css'
import { BriefQuestions } from './brief-questions.tsx'
import { BriefSince } from './brief-since.tsx'
import { BriefStatus } from './brief-status.tsx'

/** The brief (회의 자료) as both ministries get it on paper: two pages, and an annex for whoever wants all of it. */
export function BriefPage({ id }: { id: string }) {
  const { brief: words } = useWords(reviewRoomWords)
  const review = useBoard().reviews[id]
  if (review === undefined) return <NoReview />
  if (review.brief === null)
    return (
      <main className={page.page}>
        <h1>{words.notYet}</h1>
        <Link href={`/review/${id}`}>{words.back}</Link>
      </main>
    )
  return (
    <main className={styles.paper}>
      <p className={styles.acts}>
        <Link href={`/review/${id}`}>{words.back}</Link>
        <Button kind="primary" onClick={() => print()}>
          {words.print}
        </Button>
      </p>
      <BriefSheets review={review} brief={review.brief} />
    </main>
  )
}

function BriefSheets({ review, brief }: { review: Review; brief: Brief }) {
  return (
    <>
      <article className={styles.sheet}>
        <BriefHead review={review} brief={brief} />
        <BriefStatus brief={brief} />
        <BriefQuestions brief={brief} />
        <BriefSince review={review} brief={brief} />
        <BriefAgenda review={review} brief={brief} />
      </article>
      <article className={styles.sheet}>
        <BriefAnnex brief={brief} />
      </article>
    </>
  )
}

function BriefHead({ review, brief }: { review: Review; brief: Brief }) {
  const words = useWords(reviewWords)
  const { brief: briefWords, list } = useWords(reviewRoomWords)
  const format = useFormat()
  const names = useNames()
  const board = useBoard()
  const { number, title, place, startsAt, minutes, host } = review.plan.value
  const changed = changedSince(board, brief.at).length
  return (
    <header className={styles.head}>
      <p className={styles.kind}>
        {briefWords.title}{' '}
        {board.mode !== 'real' ? <ExerciseMark mode={board.mode} /> : <ExerciseMark mode={review.mode} />}
      </p>
      <h1 className={styles.title}>{words.titled(number, names.text(title))}</h1>
      <p>
        {format.date(startsAt)} {format.time(startsAt)} · {words.minutes(minutes)} ·{' '}
        {place === null ? list.noPlace : names.text(place)} · {list.hostedBy(names.ministry(host))}
      </p>
      <p className={styles.asOf}>
        <strong>{words.asOf(`${format.date(brief.at)} ${format.time(brief.at)}`, brief.seq)}</strong>
        <StatusChip icon={changed === 0 ? 'disc-check' : 'info'} tone={changed === 0 ? 'neutral' : 'info'}>
          {changed === 0 ? words.unchangedSinceBrief : words.changedSinceBrief(changed)}
        </StatusChip>
      </p>
    </header>
  )
}
