/** The field groups that conflict and are undone as a whole, over all things. */
export const GROUPS = ['state', 'assignment', 'due', 'attendance', 'head', 'contact', 'arrangements', 'schedule', 'phase', 'step', 'posting', 'account'] as const
export type FieldGroup = (typeof GROUPS)[number]
