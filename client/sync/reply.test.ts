import { afterEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { request } from './reply.ts'

const schema = z.object({ seq: z.number() })

function answering(
  status: number,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers })))
  return request(schema, '/api/anything')
}

afterEach(() => void vi.unstubAllGlobals())

describe('a reply', () => {
  test('is the body, if the body is what was agreed', async () => {
    expect(await answering(200, '{"seq":1}')).toEqual({ kind: 'answered', body: { seq: 1 } })
  })

  test('is a refusal, whatever its status', async () => {
    const refusal = { kind: 'invalid', rule: 'other-log' }
    const body = JSON.stringify({ outcome: 'refused', commandId: null, refusal })
    expect(await answering(422, body)).toEqual({ kind: 'refused', refusal })
  })

  test('401 is nobody signed in', async () => {
    expect(await answering(401, '{}')).toEqual({ kind: 'signed-out' })
  })

  test.each([429, 502, 503, 504])('%i is nobody who could answer', async (status) => {
    expect(await answering(status, '<html>')).toEqual({ kind: 'unreachable', retryAfter: null })
  })

  test.each([
    [{ 'retry-after': '30' }, 30_000],
    [{ 'retry-after': '0' }, 0],
    // Counted from the sender's own clock, so that this device's does not matter.
    [{ 'retry-after': 'Fri, 10 May 2024 01:00:20 GMT', date: 'Fri, 10 May 2024 01:00:00 GMT' }, 20_000],
    [{ 'retry-after': 'soon' }, null],
  ])('%j asks to wait %s ms', async (headers, retryAfter) => {
    expect(await answering(503, '', headers)).toEqual({ kind: 'unreachable', retryAfter })
  })

  test('the page of a guest network is nobody who could answer', async () => {
    const page = await answering(200, '<html>Please accept the terms</html>', { 'content-type': 'text/html' })
    expect(page).toEqual({ kind: 'unreachable', retryAfter: null })
  })

  test.each(['{"seq":"one"}', '{', ''])('%j with status 200 cannot be read', async (body) => {
    expect(await answering(200, body)).toEqual({ kind: 'unreadable' })
  })

  test.each([
    [500, '{"error":"internal","errorId":"e-1"}', 'e-1'],
    [500, '{"seq":1}', null],
    [413, '<html>', null],
  ])('%i %j is a failure', async (status, body, errorId) => {
    expect(await answering(status, body)).toEqual({ kind: 'failed', errorId })
  })

  test('no network at all is nobody who could answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await request(schema, '/api/anything')).toEqual({ kind: 'unreachable', retryAfter: null })
  })
})
