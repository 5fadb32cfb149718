/** Where the rooms keep what is being written in this tab, so that a reload loses nothing of it. */
const WRITING = /^chaebi\.(?:writing|draft)\./

/** Drops it: whoever signs out leaves nothing of theirs to the next at this browser. */
export function forgetWriting(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (WRITING.test(key)) sessionStorage.removeItem(key)
  } catch {
    // A browser that refuses to store has nothing to forget.
  }
}
