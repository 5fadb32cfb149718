import type { Fact } from './change.ts'
import { type Case, type Decision, invalid, observed } from './decision.ts'
import type { Evidence, EvidenceInput, ReasonInput } from './evidence.ts'
import type { Localized, Text, TextClass, TextRef, ThingRef } from './text.ts'

/** The texts that a decision brings, with the references that its fact holds. */
export class Writing {
  readonly #texts: Text[] = []
  readonly #case: Case
  readonly #of: ThingRef

  constructor(about: ThingRef, from: Case) {
    this.#case = from
    this.#of = about
  }

  /**
   * Keeps a text under `<commandId>.<field>` and returns that reference. `origin`: where it is about another thing than
   * the rest, or somebody of another ministry has written it.
   */
  write(
    field: string,
    text: Localized,
    textClass: TextClass,
    origin: Partial<Pick<Text, 'of' | 'ministry'>> = {},
  ): TextRef {
    const ref = `${this.#case.command.id}.${field}`
    const about = { of: this.#of, ministry: this.#case.actor.ministry, ...origin }
    this.#texts.push({ ref, ...about, class: textClass, text })
    return ref
  }

  /** A reason, in the class its author chose or else the usual one. */
  reason(input: ReasonInput, usually: TextClass): TextRef {
    return this.write('reason', input.text, input.class ?? usually)
  }

  evidence({ kind, note }: EvidenceInput, noteClass: TextClass): Evidence {
    return {
      kind,
      note: note === undefined ? null : this.write('evidence', note, noteClass),
      at: observed(this.#case),
      by: this.#case.actor.id,
    }
  }

  /** Accepts the facts with these texts, unless their author could not read one of them again. */
  accept(...facts: Fact[]): Decision {
    return this.#texts.every((text) => this.#isReadableByAuthor(text))
      ? { ok: true, facts, texts: this.#texts }
      : invalid({ rule: 'class-unreadable-by-author' })
  }

  #isReadableByAuthor({ of, class: textClass }: Text): boolean {
    if (this.#case.actor.role !== 'logistics' || textClass === 'public') return true
    return textClass === 'contact' && of.startsWith('participation:')
  }
}
