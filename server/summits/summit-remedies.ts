import type { SummitRule } from '#shared/board/summit-rules.ts'

/** What to do about a broken rule that spans entries. */
export const RULE_REMEDIES: Record<SummitRule, string> = {
  'unique-id': 'Choose another id: this one stands earlier in the file.',
  'known-venue': 'Name a venue that is listed under "venues", or null.',
  'known-session': 'Name a session that is listed under "sessions".',
  'known-delegation': 'Name a delegation that is listed under "delegations".',
  'one-participation-a-session': 'Keep one participation of this delegation in this session.',
  'gate-of-this-format': 'Name a phase that a session of this format has, or null.',
  'supporting-is-the-other-ministry': 'Name the ministry that does not lead, or null.',
  'status-needs-evidence': 'Add the evidence that supports this status, or a lower status.',
  'in-person-has-a-venue-or-none-yet': 'Set the venue of a virtual session to null.',
}

/** What to do about a broken rule that the schema names itself. */
export const FORMAT_REMEDIES = new Map([
  ['kebab-case-id', 'Use lower-case letters, digits and single hyphens, beginning with a letter.'],
  ['day', 'Write a day of the calendar as YYYY-MM-DD.'],
  ['seoul-moment', 'Write a moment in Seoul as YYYY-MM-DDThh:mm:ss+09:00.'],
  ['country-code', 'Write the two capital letters of ISO 3166-1, or null.'],
  ['forbidden-characters', 'Remove tabs, other control characters and direction marks.'],
])
