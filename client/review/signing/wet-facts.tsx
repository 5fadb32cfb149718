import type { ReactNode } from 'react'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { WetSignature } from '#shared/board/review/review-schema.ts'
import { useNames } from '../names/use-names.ts'
import panel from './signature-panel.module.css'

/** What was entered of a signature on paper, and what stands below it. */
export function WetFacts({ wet, children }: { wet: WetSignature; children: ReactNode }) {
  const { paper: words, signing } = useWords(reviewSessionWords)
  const format = useFormat()
  const names = useNames()
  return (
    <dl className={panel.facts}>
      <dt>{signing.who}</dt>
      <dd>{names.person(wet.signer)}</dd>
      <dt>{words.signedAt}</dt>
      <dd className="numeric">
        {format.date(wet.signedAt)} {format.time(wet.signedAt)}
      </dd>
      <dt>{words.scan}</dt>
      <dd>{names.text(wet.scan)}</dd>
      <dt>{signing.reservation}</dt>
      <dd>{wet.reservation === null ? signing.none : names.text(wet.reservation)}</dd>
      {children}
    </dl>
  )
}
