import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitment, commitmentsIn, fingerprint, isCommittedTo, newSalt } from './commitment.ts'

const salt = '000102030405060708090a0b0c0d0e0f'
const sealed = {
  salt,
  ref: 'a1.reason',
  of: 'item:a1',
  ministry: 'mofa',
  class: 'internal',
  text: '{"ko":"확인됨"}',
} as const

describe('a salt', () => {
  it('is 16 bytes in hex, another one each time', () => {
    expect(newSalt()).toMatch(/^[0-9a-f]{32}$/)
    expect(newSalt()).not.toBe(newSalt())
  })
})

describe('a commitment', () => {
  it('is SHA-256(salt ‖ ["ref","of","ministry","class","text"])', () => {
    const covered = String.raw`["a1.reason","item:a1","mofa","internal","{\"ko\":\"확인됨\"}"]`
    const bytes = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(covered, 'utf8')])
    expect(commitment(sealed)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it.each([
    { salt: newSalt() },
    { salt: salt.replace('a', 'A') },
    { ref: 'a1.remark' },
    { of: 'item:a2' },
    { ministry: 'msit' },
    { ministry: null },
    { class: 'public' },
    { text: '{"ko":"확인 됨"}' },
  ])('is kept by no text with %o', (other) => {
    expect(isCommittedTo(sealed, commitment(sealed))).toBe(true)
    expect(isCommittedTo({ ...sealed, ...other }, commitment(sealed))).toBe(false)
  })

  it('of the first logs was SHA-256(salt ‖ ref ‖ text), and still counts', () => {
    const bytes = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from('a1.reason{"ko":"확인됨"}', 'utf8')])
    const first = createHash('sha256').update(bytes).digest('hex')
    expect(isCommittedTo(sealed, first)).toBe(true)
    expect(isCommittedTo({ ...sealed, text: '{"ko":"확인 됨"}' }, first)).toBe(false)
  })

  it('is found wherever it stands in a change', () => {
    const reason = { ref: 'a1.reason', commitment: 'aa' }
    const title = { ref: 'a1.title', commitment: 'bb' }
    const change = {
      seq: 1,
      payload: { to: 'blocked', reason, before: { reason: { ref: 'a0.reason' } }, items: [{ title }] },
    }
    expect(commitmentsIn(change)).toEqual([reason, title])
  })
})

describe('a fingerprint', () => {
  it('is the same for the same payload, in whatever order its keys are written', () => {
    expect(fingerprint(salt, { b: { d: 1, c: [1, 2] }, a: '가' })).toBe(
      fingerprint(salt, { a: '가', b: { c: [1, 2], d: 1 } }),
    )
  })

  it('differs between payloads', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), fc.jsonValue(), (payload, key, value) => {
        fc.pre(JSON.stringify(payload[key]) !== JSON.stringify(value))
        expect(fingerprint(salt, { ...payload, [key]: value })).not.toBe(fingerprint(salt, payload))
      }),
    )
  })

  it('differs between salts', () => {
    expect(fingerprint(salt, { a: 1 })).not.toBe(fingerprint(newSalt(), { a: 1 }))
  })

  it('heeds the order in an array', () => {
    expect(fingerprint(salt, { a: [1, 2] })).not.toBe(fingerprint(salt, { a: [2, 1] }))
  })
})
