import { Figures } from './figures.tsx'
import styles from './statement-lines.module.css'
import type { Statement } from './statement.ts'

/** One sentence, and the line below it in which the figures stand out. */
export function StatementLines({
  statement: { headline, isHeadlineSmall, detail, isDetailSmall },
}: {
  statement: Statement
}) {
  return (
    <div className={styles.said}>
      <h2 className={styles.headline} data-small={isHeadlineSmall}>
        {headline}
      </h2>
      {detail !== '' && (
        <p className={`${styles.detail} numeric`} data-small={isDetailSmall}>
          <Figures>{detail}</Figures>
        </p>
      )}
    </div>
  )
}
