import { Select } from '#client/design/select.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { useNames } from '../names/use-names.ts'

type AboutFieldProps = {
  review: Review
  /** A workstream, or empty for the meeting as a whole. */
  value: string
  /** False for what must be about a workstream. */
  mayBeWhole: boolean
  onChange: (workstream: string) => void
}

/** What an entry of the record is about. */
export function AboutField({ review, value, mayBeWhole, onChange }: AboutFieldProps) {
  const { record: words } = useWords(reviewSessionWords)
  const names = useNames()
  const board = useBoard()
  const topics = topicsOf(board, review).map(({ workstream }) => ({
    value: workstream,
    label: names.workstream(workstream),
  }))
  const first = mayBeWhole ? words.whole : words.chooseTopic
  return (
    <Select label={words.about} value={value} options={[{ value: '', label: first }, ...topics]} onChange={onChange} />
  )
}
