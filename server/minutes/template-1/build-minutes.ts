import type { Edition, Language, Minutes } from '../minutes.ts'
import type { Source } from '../source.ts'
import { agendaSection } from './agenda.ts'
import { calls } from './calls.ts'
import { overview } from './overview.ts'
import { proceedings } from './proceedings.ts'
import { decisions, dissents, remarks, undertakings } from './record.ts'
import { annex, record, signatures } from './signatures.ts'
import { tellerOf } from './teller.ts'

/**
 * The minutes of a review by the first template. Of a closed review they are the same whenever they are made, but for
 * corrections, the registration number and what was erased since.
 */
export function buildMinutes(source: Source, edition: Edition, language: Language): Minutes {
  const teller = tellerOf(source, edition, language)
  const { words, line } = teller
  const { mode, plan, standing } = source.review
  return {
    language,
    title: words.title(words.review(plan.value.number, line(plan.value.title))),
    marks: [
      ...(mode === 'rehearsal' ? [words.rehearsal] : []),
      ...(edition === 'public' ? [words.publicEdition] : []),
      ...(standing.value === 'closed' ? [] : [words.unsigned]),
    ],
    watermark: mode === 'rehearsal' ? words.watermark : null,
    sections: [
      overview(teller),
      proceedings(teller),
      agendaSection(teller),
      calls(teller),
      remarks(teller),
      decisions(teller),
      undertakings(teller),
      dissents(teller),
      signatures(teller),
      annex(teller),
      record(teller),
    ],
  }
}
