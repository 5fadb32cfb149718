import type { Posting } from '#shared/board/person-schema.ts'
import type { Ministry, Role } from '#shared/board/status.ts'

/** A posting while somebody fills it in; empty where nothing is chosen yet. */
export type PostingDraft = { role: Role | ''; ministry: Ministry | ''; venue: string }

export const emptyPosting: PostingDraft = { role: '', ministry: '', venue: '' }

export const draftOf = ({ role, ministry, venue }: Posting): PostingDraft => ({
  role,
  ministry: ministry ?? '',
  venue: venue ?? '',
})

/** A chair or officer is of a ministry, logistics of a venue, the others of neither. */
export const hasMinistry = (role: PostingDraft['role']): boolean => role === 'chair' || role === 'desk'
export const hasVenue = (role: PostingDraft['role']): boolean => role === 'logistics'

/** The posting, without what the role does not have; null while something that it has is missing. */
export function postingOf({ role, ministry, venue }: PostingDraft): Posting | null {
  if (role === '') return null
  if (hasMinistry(role)) return ministry === '' ? null : { role, ministry, venue: null }
  if (hasVenue(role)) return venue === '' ? null : { role, ministry: null, venue }
  return { role, ministry: null, venue: null }
}
