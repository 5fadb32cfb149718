import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:https'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { MOFA_DESK, testServer } from '#server/testing/test-server.ts'

const TLS_CERT = join(import.meta.dirname, '../testing/localhost-cert.pem')
const TLS_KEY = join(import.meta.dirname, '../testing/localhost-key.pem')

describe('every answer', () => {
  it('lets pages load, frame and post nothing from elsewhere', async () => {
    const { headers } = await (await testServer()).stranger().get('/api/me')
    expect(headers.get('content-security-policy')?.split(';').toSorted()).toEqual([
      "base-uri 'none'",
      "default-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "object-src 'none'",
    ])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('keeps browsers on https where that is where they come by', async () => {
    const server = await testServer({ PUBLIC_URL: 'https://board.example.kr' })
    const { headers } = await server.stranger().get('/api/me')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+/)
    expect(headers.get('content-security-policy')).toMatch(/upgrade-insecure-requests/)
  })

  it('of the api is stored nowhere, and of the board is compressed', async () => {
    const desk = await (await testServer()).person(MOFA_DESK)
    const { headers } = await desk.get('/api/board')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-encoding')).not.toBeNull()
  })
})

describe('who is signed in', () => {
  it('is told to everybody, with the way they came by', async () => {
    const local = await testServer()
    expect((await local.stranger().get('/api/me')).json).toEqual({ person: null, kind: null, plainHttp: false })
    const open = await testServer({ HOST: '0.0.0.0', ALLOW_HTTP: '1' })
    expect((await open.stranger().get('/api/me')).json).toMatchObject({ plainHttp: true })
  })
})

describe('behind a proxy that serves another origin', () => {
  it('a page of that origin is one of ours', async () => {
    const server = await testServer({ PUBLIC_URL: 'https://board.example.kr', TRUST_PROXY: '1' })
    const signOut = (origin: string) =>
      server.stranger().send('/api/sign-out', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: '{}',
      })
    expect(await signOut('https://board.example.kr')).toMatchObject({ status: 200 })
    expect(await signOut('https://other.example.kr')).toMatchObject({ status: 403 })
  })
})

describe('with a certificate', () => {
  it('answers by https', async () => {
    const server = await testServer({ HOST: 'localhost', TLS_CERT, TLS_KEY })
    expect(server.origin).toBe(`https://localhost:${server.port}`)
    const [response] = await once(get(`${server.origin}/readyz`, { ca: readFileSync(TLS_CERT) }), 'response')
    expect(await text(response)).toBe('{"ready":true}')
  })
})

describe('a bug', () => {
  it('is answered with an id by which it is found in the log, and nothing of itself', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const { texts } = server.liveBoard
    texts.all = () => {
      throw new Error('an inner matter')
    }
    const { status, json, text: body } = await desk.get('/api/board')
    expect({ status, json }).toEqual({ status: 500, json: { error: 'internal', errorId: expect.any(String) } })
    expect(body).not.toContain('inner')
    const line = server.logged.find((logged) => logged.includes('an inner matter')) ?? ''
    expect(JSON.parse(body).errorId).toBe(JSON.parse(line).errorId)
  })
})
