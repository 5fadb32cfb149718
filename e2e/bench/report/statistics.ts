/**
 * The value that at least `share` of the samples do not exceed (nearest rank: always one of them).
 * @param share from 0 to 1, such as 0.99
 * @throws {RangeError} if there are no samples
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('no samples')
  return value
}

/** The middle one; of an even number the lower of the two, so that it is one that was measured. */
export const median = (samples: readonly number[]): number => percentile(samples, 0.5)
