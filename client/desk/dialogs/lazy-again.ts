import { type ComponentType, createElement, lazy, type ReactNode } from 'react'

/** Of what could not be loaded: has it asked for anew when it is shown next. */
const renewals = new Set<() => void>()

/**
 * Like `lazy`; but what could not be loaded is asked for once more after `loadAgain`. Not by itself: a network that is
 * gone would be asked without end.
 */
export function lazyAgain<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): (props: Props) => ReactNode {
  const attempt = () =>
    load().catch((error: unknown) => {
      renewals.add(renew)
      throw error
    })
  let Loaded = lazy(attempt)
  const renew = () => {
    Loaded = lazy(attempt)
  }
  return (props) => createElement(Loaded, props)
}

export function loadAgain(): void {
  for (const renew of renewals) renew()
  renewals.clear()
}
