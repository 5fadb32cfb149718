import type { Review } from './review-schema.ts'
import { standingUndertakings } from './standing-entries.ts'

/** So many decisions and undertakings are read out on one page, */
export const ON_A_PAGE = 4
/** and each page is shown for so long (milliseconds). */
export const PAGE_SHOWN_FOR = 5_000

/** What is read out before signing, by page: ids of decisions and of undertakings. There is always a page. */
export function readBackPages(review: Review): string[][] {
  const decisions = Object.values(review.decisions).filter(({ struck }) => struck === null)
  const ids = [...decisions, ...standingUndertakings(review)].map(({ id }) => id)
  const pages = Math.max(1, Math.ceil(ids.length / ON_A_PAGE))
  return Array.from({ length: pages }, (_, page) => ids.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE))
}
