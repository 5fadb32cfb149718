import { Icon } from './icon.tsx'
import styles from './tick-box.module.css'

type TickBoxProps = {
  /** `kept`: ticked here, not yet at the server. */
  state: 'open' | 'kept' | 'done' | 'blocked'
}

/** The box of a row that is ticked as a whole; drawn only, for the row says its state in words. */
export function TickBox({ state }: TickBoxProps) {
  return (
    <span aria-hidden className={styles.box} data-state={state}>
      {state === 'blocked' && <Icon name="close" />}
      {(state === 'kept' || state === 'done') && <Icon name="check" />}
    </span>
  )
}
