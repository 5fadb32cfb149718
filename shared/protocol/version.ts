/**
 * The protocol that both ends speak. A change of any wire schema changes the hash that `version.test.ts` holds,
 * and so forces a decision: compatible (new hash only), or a new version and an upcast of the old one.
 */
export const PROTOCOL = 1
