import type { CSSProperties } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { fitted } from '#client/design/wall/fit.ts'
import { textWidth } from '#client/design/wall/text-width.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Ministry } from '#shared/board/status.ts'
import type { TextRef } from '#shared/board/text.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import own from './signing.module.css'

/** With less height between the bars than this the word is smaller. */
const ROOMY = 24

type Line = readonly [label: string, value: string]

/** One ministry's signature: that it is there, when and by whom; or that it is waited for. */
export function SignaturePanel({ data, ministry }: { data: StageData; ministry: Ministry }) {
  const { board, review, width, height, reduced } = data
  const { signing } = useWords(reviewStageWords)
  const { delegateMark, until } = useWords(reviewWords)
  const { ministry: ministries } = useWords(statusWords)
  const format = useFormat()
  const nameOf = useName()

  const nameOrNothing = (ref: TextRef | null | undefined) => (ref ? nameOf(ref) : '')
  const signature = review.signatures[ministry]
  const signers = Object.values(review.participants).filter(
    (one) => one.ministry === ministry && (one.capacity === 'chair' || one.capacity === 'delegate'),
  )
  const delegate = signers.find(({ capacity }) => capacity === 'delegate')
  const signer = signers.find(({ person }) => person === signature?.person) ?? delegate ?? signers[0]
  const person = board.persons[signer?.person ?? '']
  const isDelegate = signature?.asDelegate ?? delegate !== undefined
  const post = nameOrNothing(person?.post)
  const name = nameOrNothing(person?.name)
  const who = [post, name].filter((part) => part !== '').join(' ')
  const due = board.items[signature?.report ?? '']?.due.value ?? null
  const all: (Line | null)[] =
    signature === undefined
      ? [
          [signing.identity, review.wetSignatures[ministry] === undefined ? signing.onTablet : signing.paperWaits],
          isDelegate ? [signing.inSteadOf, signing.withReservation] : null,
        ]
      : [
          [signing.signedAt, signature.onPaper === null ? format.clock(signature.at) : format.time(signature.at)],
          reduced ? null : [signing.identity, signature.onPaper === null ? signing.proven : signing.onPaper],
          [signing.reservation, signature.reservation === null ? signing.none : signing.withReservation],
          due === null ? null : [signing.report, until(format.day(due))],
        ]
  const lines = all.filter((line) => line !== null)
  const inside = (width - 0.7) / 2 - 2 * 1.05
  const stateSize = reduced ? 1.65 : height < ROOMY ? 2 : 2.8
  const labelWidth = Math.max(...lines.map(([label]) => textWidth(label))) + 0.9
  const sizes: CSSProperties & Record<`--${string}`, number> = { '--label': labelWidth, '--state': stateSize }
  return (
    <section
      className={own.panel}
      style={sizes}
      data-signed={signature !== undefined}
      aria-label={ministries[ministry]}
    >
      <h3 className={own.who}>
        <span>{ministries[ministry]}</span>
        {isDelegate && <span className={own.mark}>{delegateMark}</span>}
        <FittedText fit={fitted(who, inside - 12, [1.18, 1])} className={own.person}>
          {who}
        </FittedText>
      </h3>
      <p className={own.state}>
        <Icon name={signature === undefined ? 'clock' : 'pencil'} />
        {signature === undefined ? signing.waiting : signing.signed}
      </p>
      <dl className={own.lines}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <FittedText fit={fitted(value, inside - labelWidth, reduced ? [1] : [1.18, 1])} className="numeric">
                {value}
              </FittedText>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
