import { describe, expect, it } from 'vitest'
import { MOFA_DESK, MSIT_DESK, testServer } from '#server/testing/test-server.ts'

describe('an account', () => {
  it('that has as many sockets as it may is told to wait, and others are let in', async () => {
    const server = await testServer({ SOCKETS_PER_ACCOUNT: '2' })
    const [desk, other] = [await server.person(MOFA_DESK), await server.person(MSIT_DESK)]
    const two = [desk.listen(), desk.listen()]
    expect(await Promise.all(two.map(({ admitted }) => admitted))).toEqual([null, null])
    expect(await desk.listen().admitted).toMatchObject({ data: { kind: 'wait', seconds: expect.any(Number) } })
    expect(await other.listen().admitted).toBeNull()
  })
})

describe('an address', () => {
  it('that opens more than it may is told to wait, as the trusted proxy names it', async () => {
    const server = await testServer({ SOCKETS_PER_ADDRESS: '1', TRUST_PROXY: '1' })
    const desk = await server.person(MOFA_DESK)
    const from = (address: string) => desk.listen(undefined, { 'x-forwarded-for': address }).admitted
    expect(await from('192.0.2.1')).toBeNull()
    expect(await from('192.0.2.1')).toMatch(/response: 429/)
    expect(await from('192.0.2.2')).toBeNull()
  })
})
