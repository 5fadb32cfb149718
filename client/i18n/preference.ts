/**
 * What a device remembers about its looks, language and theme. Nothing here matters enough to fail over:
 * where storage is refused (private windows, policies of a ministry's PC) the defaults hold.
 */
const key = (name: string): string => `chaebi.${name}`

/** The remembered value if it is one of `allowed`, else null. */
export function readPreference<Value extends string>(name: string, allowed: readonly Value[]): Value | null {
  try {
    const stored = localStorage.getItem(key(name))
    return allowed.find((value) => value === stored) ?? null
  } catch {
    return null
  }
}

export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(key(name), value)
  } catch {
    // The choice holds until the page is left.
  }
}
