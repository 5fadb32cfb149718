import { describe, expect, it } from 'vitest'
import { type Line, verdictOf } from './line.ts'

const latency: Line = { what: 'p99', unit: 'ms', ours: 6, figure: { atMost: 6 } }
const throughput: Line = { what: '100 screens', unit: 'ticks/s', ours: 2100, figure: { atLeast: 2100 } }

describe('the verdict on a line', () => {
  it('is reached at the very figure, and missed beyond it', () => {
    expect(verdictOf(latency)).toBe('reached')
    expect(verdictOf({ ...latency, ours: 6.01 })).toBe('missed')
    expect(verdictOf(throughput)).toBe('reached')
    expect(verdictOf({ ...throughput, ours: 2099 })).toBe('missed')
  })

  it('is not given on a number without a figure', () => {
    expect(verdictOf({ what: 'p50', unit: 'ms', ours: 3 })).toBeUndefined()
  })

  it('does not trust a latency measured by a generator at more than 90 %', () => {
    expect(verdictOf({ ...latency, generatorCpu: 0.9 })).toBe('reached')
    expect(verdictOf({ ...latency, generatorCpu: 0.91 })).toBe('generator-bound')
    expect(verdictOf({ ...latency, ours: 9, generatorCpu: 0.91 })).toBe('generator-bound')
  })

  it('lets a throughput count that is reached in spite of such a generator', () => {
    expect(verdictOf({ ...throughput, generatorCpu: 1.2 })).toBe('reached')
    expect(verdictOf({ ...throughput, ours: 900, generatorCpu: 1.2 })).toBe('generator-bound')
  })
})
