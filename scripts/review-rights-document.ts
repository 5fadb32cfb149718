import { COMMAND_TYPES } from '#shared/board/command.ts'
import { OPERATOR } from '#shared/board/identity.ts'
import { isReviewCommandType, type ReviewCommandType, stateSays } from '#shared/board/review/review-states.ts'
import { REVIEW_STATES, type ReviewState } from '#shared/board/review/review-status.ts'
import { RIGHTS } from '#shared/board/rights.ts'
import { ROLES } from '#shared/board/status.ts'
import { REACH, row } from './rights-document.ts'

const TYPES = COMMAND_TYPES.filter((type) => isReviewCommandType(type))
const ROLES_AND_OPERATOR = [...ROLES, OPERATOR] as const

/** What a command meets in a state, whoever asks for it with a right to it. */
const IN_STATE: Record<Exclude<ReturnType<typeof stateSays>, 'legal'>, string> = {
  already: 'already so',
  frozen: '`frozen`',
  'not-in-state': '`not-in-state`',
}

/** The tables of states, commands and roles of a review, from the rules that decide: `docs/review-rights.md`. */
export const reviewRightsDocument = (): string =>
  [
    '# Who may ask for what in a review, and when',
    '',
    'Generated from `shared/board/rights.ts` and `shared/board/review/review-states.ts` by `npm run rights-table`. Each cell',
    'is either what the role’s right reaches there, or the typed refusal: – is `forbidden` by role, `frozen` and',
    '`not-in-state` are of the state; what is already so is accepted without a change. A right that does not reach the',
    'review is `forbidden`, whatever the state. A test walks every cell.',
    '',
    'A review goes from `draft` to `briefed` (frozen brief), `in-session`, perhaps `adjourned` and back, `signing`, and',
    '`closed`. Going back from `signing` voids the signatures. A draft, a briefed or an adjourned review may be `cancelled`.',
    'Preparing a new review needs no state; the rows are of another plan for one. The rules are in [rules](rules.md).',
    '',
    ...REVIEW_STATES.flatMap(tableOf),
  ].join('\n')

const tableOf = (state: ReviewState): string[] => [
  `## ${state}`,
  '',
  row(['command', ...ROLES_AND_OPERATOR]),
  row(['---', ...ROLES_AND_OPERATOR.map(() => '---')]),
  ...TYPES.map((type) => row([`\`${type}\``, ...cells(state, type)])),
  '',
]

function cells(state: ReviewState, type: ReviewCommandType): string[] {
  const says = stateSays(state, type)
  return ROLES_AND_OPERATOR.map((role) => {
    const scope = RIGHTS[type][role]
    if (scope === undefined) return '–'
    return says === 'legal' ? REACH[scope] : IN_STATE[says]
  })
}
