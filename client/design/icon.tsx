import { classNames } from './class-names.ts'
import { type IconName, type IconShape, iconPaths } from './icon-paths.ts'
import styles from './icon.module.css'

type IconProps = {
  name: IconName
  /** Only where no word says the same beside it. */
  label?: string
  className?: string | undefined
}

/** A shape as large as the text it stands in and of its colour. Without a label it is decoration beside a word. */
export function Icon({ name, label, className }: IconProps) {
  const { solid, line }: IconShape = iconPaths[name]
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg viewBox="0 0 24 24" className={classNames(styles.icon, className)} {...naming}>
      {solid && <path d={solid} className={styles.solid} />}
      {line && <path d={line} className={styles.line} />}
    </svg>
  )
}
