import { OPERATOR } from '#shared/board/identity.ts'
import { RIGHTS, type Scope } from '#shared/board/rights.ts'
import { ROLES } from '#shared/board/status.ts'

/** How far a right reaches, in words. */
export const REACH: Record<Scope, string> = {
  any: 'any',
  lead: 'what their ministry leads',
  side: "their ministry's side",
  venue: 'their venue',
  own: 'their own',
  conduct: 'reviews they chair or record',
  record: 'reviews they record',
  stage: 'reviews whose stage they have',
}

/** A row of a table in Markdown. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The table of commands and roles as a document, from the rules that decide: `docs/rights.md`. */
export function rightsDocument(): string {
  const roles = [...ROLES, OPERATOR] as const
  const rows = Object.entries(RIGHTS).map(([command, rights]) => {
    const cells = roles.map((role) => {
      const scope = rights[role]
      return scope === undefined ? '–' : REACH[scope]
    })
    return row([`\`${command}\``, ...cells])
  })
  return [
    '# Who may ask for what',
    '',
    "Generated from `shared/board/rights.ts` by `npm run rights-table`. Each cell says what the role's right reaches; – is",
    'none. A person who is disabled has no right at all. The operator is the command line and the first start.',
    'Of an attendance, logistics set only that somebody has arrived. The rules behind the table are in [rules](rules.md).',
    '',
    row(['command', ...roles]),
    row(['---', ...roles.map(() => '---')]),
    ...rows,
    '',
  ].join('\n')
}
