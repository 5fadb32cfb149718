import { vi } from 'vitest'
import type { Account } from '#client/sync/account.tsx'
import { renderRoom } from '#client/testing/render-room.tsx'
import { createLocalSync, type LocalSyncOptions } from '#client/testing/local-sync.ts'
import ReviewPage from '../review-page.tsx'
import { ReviewStory } from '#client/testing/review-story.ts'

type OpenRoomOptions = LocalSyncOptions & {
  account?: Partial<Account>
  language?: 'ko' | 'en'
  /** What happened before. */
  after?: (story: ReviewStory) => void
  /** Below the review, e.g. `/brief`. */
  below?: string
}

/** Renders the room at a review that its people have brought somewhere; `again` renders it anew, as after a reload. */
export function openRoom({ after, below = '', language = 'ko', account = {}, ...options }: OpenRoomOptions = {}) {
  Object.assign(Element.prototype, { scrollTo: () => {} })
  const sync = createLocalSync(options)
  const story = new ReviewStory(sync, { mode: 'real' })
  after?.(story)
  story.wait(0)
  const path = `/review/${story.id}${below}`
  const show = () => renderRoom(<ReviewPage />, { sync, path, language, account })
  return { ...show(), story, again: show }
}

/** What the accounts answer to a password, as the server words it. */
export function answerPassword(answer: { freshFor: number } | { outcome: 'refused'; refusal: { kind: string } }): void {
  const isRefused = 'outcome' in answer
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answer, { status: isRefused ? 403 : 200 })))
}
