import { fitted } from '#client/design/wall/fit.ts'
import { FittedText } from '#client/design/wall/fitted-text.tsx'
import { textWidth } from '#client/design/wall/text-width.ts'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { jointVerdict } from '#shared/board/review/joint-call.ts'
import { recordCode } from '#shared/board/review/record-code.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { RecordCounts } from './record-counts.tsx'
import { SignaturePanel } from './signature-panel.tsx'
import own from './signing.module.css'
import styles from './view.module.css'

/** What is signed, by what everybody recognises it, what is in it, and who has signed. */
export function Signing({ data }: { data: StageData }) {
  const { board, review, width, reduced } = data
  const { signing } = useWords(reviewStageWords)
  const { signedText, signedTextNote } = useWords(reviewWords)
  const { counts } = jointVerdict(board, review)
  const code = review.signing === null ? '' : recordCode(review.signing.head)
  const codeSize = reduced ? 1.65 : 2
  const codeWidth = Math.max(codeSize * textWidth(code), reduced ? 0 : textWidth(signing.compare)) + 0.3
  const meaningWidth = reduced ? width : width - codeWidth - 1.41
  const sentence = signedText(counts.conditional, counts['no-go'])
  const fit = fitted(sentence, meaningWidth, reduced ? [1.35, 1.18, 1] : [1.65, 1.35, 1.18], 2)
  return (
    <main className={own.signing} data-reduced={reduced}>
      <section className={own.meaning}>
        <div>
          {!reduced && <p className={styles.label}>{signing.meaning}</p>}
          <FittedText as="h2" fit={fit} className={own.sentence}>
            {sentence}
          </FittedText>
          {!reduced && (
            <FittedText as="p" fit={fitted(signedTextNote, meaningWidth, [1], 2)} className={styles.soft}>
              {signedTextNote}
            </FittedText>
          )}
        </div>
        <div className={own.code}>
          {!reduced && <p className={styles.soft}>{signing.compare}</p>}
          <b className="numeric">{code}</b>
        </div>
      </section>
      {!reduced && <RecordCounts data={data} />}
      <div className={own.panels}>
        {MINISTRIES.map((ministry) => (
          <SignaturePanel key={ministry} data={data} ministry={ministry} />
        ))}
      </div>
    </main>
  )
}
