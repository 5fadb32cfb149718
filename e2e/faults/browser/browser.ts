import { cookies } from './surroundings.ts'
import type { Call } from './open-browser.ts'

/** A process that is one person's browser: it does what it is told, and says what came of it. */
const { acts } = await import('./acts.ts')
process.on('message', (call: Call) => void answer(call))
process.once('disconnect', () => process.exit())

async function answer({ number, name, given }: Call): Promise<void> {
  try {
    const act: (...given: never[]) => Promise<unknown> = name === 'cookies' ? async () => cookies() : acts[name]
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other end takes them from the type of the act
    process.send?.({ number, value: await act(...(given as never[])) })
  } catch (error) {
    process.send?.({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
