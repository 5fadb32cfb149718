import type { Fact } from '../board/change.ts'
import type { Decision } from '../board/decision.ts'
import type { InvalidRule, Refusal } from '../board/refusal.ts'

/** The effect was true already: an answer, and nothing for the log. */
export const UNCHANGED: Decision = { ok: true, facts: [], texts: [] }

export const refused = (refusal: Refusal): Decision => ({ ok: false, refusal })
export const forbidden = (rule: Extract<Refusal, { kind: 'forbidden' }>['rule']) => refused({ kind: 'forbidden', rule })
export const invalid = (rule: InvalidRule) => refused({ kind: 'invalid', ...rule })
export const notFound = (of: Extract<Refusal, { kind: 'not-found' }>['of']) => refused({ kind: 'not-found', of })

export const frozen = (of: Extract<Refusal, { kind: 'frozen' }>['of']) => refused({ kind: 'frozen', of })
export const refusalOf = (decision: Decision): Refusal | null => (decision.ok ? null : decision.refusal)

/** The one fact of an accepted command that changes something; throws for any other decision. */
export function expectFact(decision: Decision): Fact {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`)
  const [fact, ...others] = decision.facts
  if (fact === undefined || others.length > 0) throw new Error(`${decision.facts.length} facts`)
  return fact
}
