import type { Case } from './decision.ts'
import type { Evidence, EvidenceInput, ReasonInput } from './evidence.ts'
import { observed } from './decision.ts'
import type { Localized, Text, TextClass, TextRef, ThingRef } from './text.ts'

/** The texts that a decision brings, with the references that its facts hold. */
export class Writing {
  readonly texts: Text[] = []
  readonly #case: Case
  readonly #of: ThingRef

  constructor(about: ThingRef, from: Case) {
    this.#case = from
    this.#of = about
  }

  /** Keeps a text under `<commandId>.<field>` and returns that reference. */
  write(field: string, text: Localized, textClass: TextClass): TextRef {
    const ref = `${this.#case.command.id}.${field}`
    this.texts.push({ ref, of: this.#of, ministry: this.#case.actor.ministry, class: textClass, text })
    return ref
  }

  /** A reason, in the class its author chose or else the aggregate's own. */
  reason(input: ReasonInput | undefined, usually: TextClass): TextRef | null {
    return input === undefined ? null : this.write('reason', input.text, input.class ?? usually)
  }

  evidence(input: EvidenceInput): Evidence {
    return {
      kind: input.kind,
      note: input.note === undefined ? null : this.write('evidence', input.note, 'internal'),
      at: observed(this.#case),
      by: this.#case.actor.id,
    }
  }
}
