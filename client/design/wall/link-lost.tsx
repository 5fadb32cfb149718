import { Banner } from '../banner.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { firstThatFits, textWidth } from './text-width.ts'
import styles from './wall-shell.module.css'

type LinkLostProps = {
  said: string
  /** In units. */
  width: number
}

/** The bar in the one colour that means that the link is lost. It says that nobody has to do anything, if there is room. */
export function LinkLost({ said, width }: LinkLostProps) {
  const { connection } = useWords(commonWords)
  const end = firstThatFits([connection.reconnectsByItself, ''], width / 1.18 - textWidth(said) - 4)
  return (
    <Banner tone="cut" end={end} className={styles.cut}>
      <span className="numeric">{said}</span>
    </Banner>
  )
}
