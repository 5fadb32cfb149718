import { useLanguage } from '#client/i18n/language.tsx'
import { reviewAfterWords } from '#client/i18n/review-after-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import { ministryOf } from '../state/part.ts'

const FORMATS = ['html', 'docx', 'json'] as const

/** The minutes in each form; whoever is not an officer gets the public edition alone. */
export function MinutesLinks({ review }: { review: Review }) {
  const { minutes: words } = useWords(reviewAfterWords)
  const { language } = useLanguage()
  const board = useBoard()
  const me = useSyncState((state) => state.me)
  const isInside = ministryOf(board, me) !== null || board.persons[me]?.posting.value.role === 'admin'
  const editions = isInside ? (['full', 'public'] as const) : (['public'] as const)
  return (
    <Section title={words.title}>
      {editions.map((edition) => (
        <p key={edition} className={page.row}>
          <strong>{words.editions[edition]}</strong>
          {FORMATS.map((format) => (
            <a
              key={format}
              href={`/api/reviews/${review.id}/minutes?edition=${edition}&format=${format}&language=${language}`}
              target="_blank"
              rel="noreferrer"
              aria-label={words.link(words.editions[edition], words.formats[format])}
            >
              {words.formats[format]}
            </a>
          ))}
        </p>
      ))}
      <p className={page.soft}>{words.hint}</p>
    </Section>
  )
}
