import type { CSSProperties } from 'react'
import { classNames } from '../class-names.ts'
import type { Fit } from './fit.ts'
import styles from './fitted-text.module.css'

type FittedTextProps = { fit: Fit; as?: 'h2' | 'p' | 'span'; className?: string | undefined; children: string }

/** A text as it was fitted: it never takes more lines, and ends in … where it would. */
export function FittedText({ fit: { size, lines }, as: Tag = 'span', className, children }: FittedTextProps) {
  const style: CSSProperties & Record<`--${string}`, number> = { '--size': size, '--lines': lines }
  return (
    <Tag className={classNames(styles.text, className)} style={style}>
      {children}
    </Tag>
  )
}
