import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { chainHash, continues, genesis } from './hash-chain.ts'

const first = genesis('log-a')
const bytes = '{"seq":1,"말":"독일"}'

describe('the hash chain', () => {
  it('begins at another hash for every log', () => {
    expect(first.seq).toBe(0)
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(genesis('log-b').hash).not.toBe(first.hash)
  })

  it('hashes the bytes of the hash before and of the change as it is stored', () => {
    const expected = createHash('sha256').update(Buffer.concat([Buffer.from(first.hash, 'hex'), Buffer.from(bytes)]))
    expect(chainHash(first.hash, bytes)).toBe(expected.digest('hex'))
  })

  it('is continued by the next seq with the right hash, and by nothing else', () => {
    const hash = chainHash(first.hash, bytes)
    expect(continues(first, { seq: 1, bytes, hash })).toBe(true)
    expect(continues(first, { seq: 2, bytes, hash })).toBe(false)
    expect(continues(first, { seq: 1, bytes: `${bytes} `, hash })).toBe(false)
    expect(continues(genesis('log-b'), { seq: 1, bytes, hash })).toBe(false)
  })
})
