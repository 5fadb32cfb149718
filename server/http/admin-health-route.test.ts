import { describe, expect, it } from 'vitest'
import { healthSchema } from '#shared/protocol/health.ts'
import { ADMIN, LOGISTICS, MOFA_DESK, testServer } from '#server/testing/test-server.ts'

describe('/api/health', () => {
  it('tells an admin who is heard, and since when somebody no longer is', async () => {
    const server = await testServer()
    const [admin, phone] = [await server.person(ADMIN), await server.person(LOGISTICS)]
    const [first, second] = [phone.listen(), phone.listen()]
    await Promise.all([first, second].map((listener) => listener.next('heartbeat')))
    const heardOf = async () => {
      const health = healthSchema.parse((await admin.get('/api/health')).json)
      return { health, phone: health.heard.find(({ person }) => person === phone.id) }
    }
    const before = await heardOf()
    expect(before.phone).toMatchObject({ open: 2, parked: 0 })
    expect(before.health).toMatchObject({ ready: true, backup: null })
    expect(before.health.now).toBeGreaterThanOrEqual(before.health.since)

    await phone.post('/api/sign-out', {})
    await Promise.all([first.closed, second.closed])
    const after = await heardOf()
    expect(after.phone?.open).toBe(0)
    expect(after.phone?.lastHeard).toBeGreaterThanOrEqual(before.phone?.lastHeard ?? Infinity)
    expect(after.phone?.lastHeard).toBeLessThanOrEqual(after.health.now)
  })

  it('is for admins alone', async () => {
    const server = await testServer()
    expect(await (await server.person(MOFA_DESK)).get('/api/health')).toMatchObject({ status: 403 })
    expect(await server.stranger().get('/api/health')).toMatchObject({ status: 401 })
  })
})
