import { decideReview } from './review/decide-review.ts'
import { decideWith } from './decide-with.ts'

/**
 * The one implementation of every rule: what a command does to a board, or why not.
 * The server's answer counts; a client's is the same function on what it knows.
 */
export const decide = decideWith(decideReview)
