/**
 * Asks the browser not to clear away what it stores for us when the device runs out of room. It may say no, and does
 * not even know the question on plain http.
 */
export function askToStay(): void {
  // Missing on plain http, whatever the type says.
  const storage: StorageManager | undefined = navigator.storage
  storage?.persist?.().catch(() => {})
}
