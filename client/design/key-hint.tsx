import styles from './key-hint.module.css'

/** A key as its cap shows it: `C`, `Ctrl K`, `↑`. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className={styles.key}>{keys}</kbd>
}
