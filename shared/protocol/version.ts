/**
 * The protocol that both ends speak. A change of any wire schema changes the hash that `version.test.ts` holds,
 * and so forces a decision: compatible (new hash only), or a new version and an upcast of the old one.
 */
export const PROTOCOL = 1

/**
 * The shape of a board with its texts, as devices keep it: the next build of the client shows what the last one kept.
 * `version.test.ts` holds a hash of it too, so that no build takes a board that it does not know for one of its own.
 */
export const BOARD_SHAPE = 1
