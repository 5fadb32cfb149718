/** A pause that something can end early. */
export class Bell {
  #rung = false
  #wake: (() => void) | null = null

  /** Ends the present pause, or else the next one. */
  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  /** Ends the present pause, if there is one. */
  nudge(): void {
    this.#wake?.()
  }

  /** Resolves after `ms` milliseconds, or when the bell rings; `Infinity` waits for the bell alone. */
  async wait(ms: number): Promise<void> {
    if (!this.#rung)
      await new Promise<void>((resolve) => {
        const timer = ms === Infinity ? undefined : setTimeout(resolve, ms)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    this.#wake = null
    this.#rung = false
  }
}
