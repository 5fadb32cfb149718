/** The field groups that conflict as a whole, over all things; `undo.ts` names those that can be taken back. */
export const GROUPS = [
  'state',
  'assignment',
  'due',
  'attendance',
  'head',
  'contact',
  'arrangements',
  'listing',
  'schedule',
  'phase',
  'step',
  'posting',
  'account',
] as const
export type FieldGroup = (typeof GROUPS)[number]
