/** What in a form of the review cannot be sent: a sentence each, in every language. */
export type PlanFault = 'number' | 'title' | 'place' | 'startsAt' | 'minutes' | 'guest' | 'twice'
export type PreCallFault = 'sentence' | 'fallback' | 'no-condition' | 'rehearsal' | 'question'
export type ConditionFault = 'sentence' | 'owner' | 'until' | 'criterion'
