import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { Icon } from '#client/design/icon.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Review, Signing, WetSignature as Wet } from '#shared/board/review/review-schema.ts'
import { type Ministry, otherMinistry } from '#shared/board/status.ts'
import { useNames } from '../names/use-names.ts'
import page from '../parts/page.module.css'
import type { Part } from '../state/part.ts'
import { WetConfirmation } from './wet-confirmation.tsx'
import { WetFacts } from './wet-facts.tsx'
import { WetSignatureForm } from './wet-signature-form.tsx'

type WetSignatureProps = { review: Review; signing: Signing; ministry: Ministry; part: Part }

/**
 * A signature on paper, for a ministry that has lost its link: entered by an officer of it, confirmed by one of the
 * other. Whoever signs in this review has no part in it.
 */
export function WetSignature({ review, signing, ministry, part }: WetSignatureProps) {
  const { paper: words } = useWords(reviewSessionWords)
  const me = useSyncState((state) => state.me)
  const [asked, setAsked] = useState<'enter' | 'confirm' | null>(null)
  const wet = review.wetSignatures[ministry]
  const isClerk = part.signs === null
  const mayEnter = isClerk && part.ministry === ministry
  const mayConfirm = isClerk && part.ministry === otherMinistry(ministry) && wet?.entered.by !== me
  const close = () => setAsked(null)
  return (
    <>
      {wet !== undefined && <Entered wet={wet} ministry={ministry} />}
      <div className={page.row}>
        {mayEnter && <Button onClick={() => setAsked('enter')}>{wet === undefined ? words.enter : words.again}</Button>}
        {mayConfirm && wet !== undefined && (
          <Button kind="primary" onClick={() => setAsked('confirm')}>
            {words.confirm}
          </Button>
        )}
      </div>
      {asked === 'enter' && <WetSignatureForm review={review} signing={signing} ministry={ministry} onClose={close} />}
      {asked === 'confirm' && wet !== undefined && (
        <WetConfirmation review={review} signing={signing} ministry={ministry} wet={wet} onClose={close} />
      )}
    </>
  )
}

function Entered({ wet, ministry }: { wet: Wet; ministry: Ministry }) {
  const { paper: words } = useWords(reviewSessionWords)
  const format = useFormat()
  const names = useNames()
  return (
    <>
      <p>
        <Icon name="clock" /> {words.waits(names.ministry(otherMinistry(ministry)))}
      </p>
      <WetFacts wet={wet}>
        <dt>{words.entered}</dt>
        <dd className="numeric">
          {names.person(wet.entered.by)} {format.clock(wet.entered.at)}
        </dd>
      </WetFacts>
    </>
  )
}
