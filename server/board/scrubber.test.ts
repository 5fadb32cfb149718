import { setImmediate as aMoment } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createScrubber } from './scrubber.ts'

const AT_ONCE = { gather: 0, again: 0 }
const NEVER = { gather: 1e6, again: 1e6 }

/** A store whose rewriting ends when it is told how. */
function slowStore() {
  const scrubs: PromiseWithResolvers<boolean>[] = []
  const scrub = (): Promise<boolean> => {
    scrubs.push(Promise.withResolvers<boolean>())
    return scrubs.at(-1)?.promise ?? Promise.resolve(false)
  }
  const said: unknown[] = []
  const say = (fields: unknown): void => void said.push(fields)
  return { scrubs, scrub, said, logger: { warn: say, error: say } }
}

describe('what was erased', () => {
  it('in one go is scrubbed once', async () => {
    const { scrub, scrubs, logger } = slowStore()
    const scrubber = createScrubber({ scrub }, logger, AT_ONCE)
    for (let erased = 0; erased < 10; erased += 1) scrubber.due()
    await expect.poll(() => scrubs.length).toBe(1)
    scrubs[0]?.resolve(true)
    await aMoment()
    await scrubber.close()
    expect(scrubs).toHaveLength(1)
  })

  it('during a rewriting is scrubbed by one more, which comes after it', async () => {
    const { scrub, scrubs, logger } = slowStore()
    const scrubber = createScrubber({ scrub }, logger, AT_ONCE)
    scrubber.due()
    await expect.poll(() => scrubs.length).toBe(1)
    for (let erased = 0; erased < 10; erased += 1) scrubber.due()
    const closed = scrubber.close()
    await aMoment()
    expect(scrubs).toHaveLength(1)
    scrubs[0]?.resolve(true)
    await expect.poll(() => scrubs.length).toBe(2)
    scrubs[1]?.resolve(true)
    await closed
    expect(scrubs).toHaveLength(2)
  })

  it('shortly before the end is scrubbed at the end', async () => {
    const { scrubs, scrub, logger } = slowStore()
    const scrubber = createScrubber({ scrub }, logger, NEVER)
    scrubber.due()
    const closed = scrubber.close()
    await expect.poll(() => scrubs.length).toBe(1)
    scrubs[0]?.resolve(true)
    await closed
  })

  it('and cannot leave the files is told of, not at every attempt', async () => {
    const { said, logger } = slowStore()
    let attempts = 0
    const scrub = async (): Promise<boolean> => (attempts += 1) > 10
    const scrubber = createScrubber({ scrub }, logger, AT_ONCE)
    scrubber.due()
    await expect.poll(() => attempts).toBe(11)
    await scrubber.close()
    expect(said).toEqual([{ attempts: 5 }, { attempts: 10 }])
  })
})
