import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitment, commitmentsIn, fingerprint, newSalt } from './commitment.ts'

const salt = '000102030405060708090a0b0c0d0e0f'
const sealed = { salt, ref: 'a1.reason', text: '{"ko":"확인됨"}' }

describe('a salt', () => {
  it('is 16 bytes in hex, another one each time', () => {
    expect(newSalt()).toMatch(/^[0-9a-f]{32}$/)
    expect(newSalt()).not.toBe(newSalt())
  })
})

describe('a commitment', () => {
  it('is SHA-256(salt ‖ ref ‖ text)', () => {
    const bytes = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from('a1.reason{"ko":"확인됨"}', 'utf8')])
    expect(commitment(sealed)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('fits one salt, one ref and one text only', () => {
    expect(commitment({ ...sealed, salt: newSalt() })).not.toBe(commitment(sealed))
    expect(commitment({ ...sealed, ref: 'a1.remark' })).not.toBe(commitment(sealed))
    expect(commitment({ ...sealed, text: '{"ko":"확인 됨"}' })).not.toBe(commitment(sealed))
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
