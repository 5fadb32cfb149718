import { describe, expect, it } from 'vitest'
import { movingClock } from '#server/testing/moving-clock.ts'
import { pairedWall } from '#server/testing/paired-wall.ts'
import { beginSigning, must, openReview, prepareReview, reviewRoom, signatureOf } from '#server/testing/review-room.ts'
import { ADMIN, LOGISTICS, temporaryDirectory, testServer } from '#server/testing/test-server.ts'
import type { Visitor } from '#server/testing/visitor.ts'
import { textsOfDocx, textsOfHtml } from '../minutes/testing/texts.ts'

const refusal = (status: number, expected: object) => ({ status, json: { outcome: 'refused', refusal: expected } })
const INTERNAL = '업체 사정은 밖에 말하지 않습니다'

async function closedReview(environment = {}) {
  const clock = movingClock()
  const server = await testServer(environment, { now: clock.now })
  const room = await reviewRoom(server)
  const { recorder, chairs } = room
  const review = await prepareReview(room)
  await openReview(room, review)
  const remark = {
    review,
    speaker: chairs.msit.id,
    text: { ko: INTERNAL },
    class: 'internal',
    workstream: null,
  } as const
  await must(recorder, 'review.record-remark', remark)
  await beginSigning(room, review, clock)
  for (const ministry of ['mofa', 'msit'] as const)
    await must(chairs[ministry], 'review.sign', await signatureOf(chairs[ministry], review, ministry))
  return { ...room, server, review, path: (wanted: string) => `/api/reviews/${review}/minutes${wanted}` }
}

/** The bytes of an answer. */
async function bytesOf(server: { port: number }, { cookie }: Visitor, path: string): Promise<Buffer> {
  const answer = await fetch(`http://localhost:${server.port}${path}`, { headers: { cookie } })
  return Buffer.from(await answer.arrayBuffer())
}

describe('the minutes of a review', () => {
  it('RV-21 have no internal remark for a viewer, in whatever format', async () => {
    const { server, path, recorder } = await closedReview()
    const viewer = await server.person({ role: 'viewer', ministry: null, venue: null })
    for (const format of ['html', 'json']) {
      expect((await bytesOf(server, viewer, path(`?format=${format}`))).includes(INTERNAL)).toBe(false)
      expect((await bytesOf(server, recorder, path(`?format=${format}&edition=full`))).includes(INTERNAL)).toBe(true)
    }
    const docx = await bytesOf(server, viewer, path('?format=docx'))
    expect(textsOfDocx(docx).join('\n')).not.toContain(INTERNAL)
    const full = await bytesOf(server, recorder, path('?format=docx&edition=full'))
    expect(textsOfDocx(full)).toContain(INTERNAL)
  })

  it('are for officers of both ministries, chairs and the admin in full, and for everybody else in public', async () => {
    const { server, path, otherDesk, chairs } = await closedReview()
    const admin = await server.person(ADMIN)
    const others = [await server.person(LOGISTICS), await pairedWall(server, otherDesk)]
    for (const visitor of [otherDesk, chairs.mofa, admin])
      expect(await visitor.get(path('?edition=full'))).toMatchObject({ status: 200 })
    for (const visitor of others) {
      expect(await visitor.get(path('?edition=full'))).toMatchObject(refusal(403, { rule: 'role' }))
      expect(await visitor.get(path(''))).toMatchObject({ status: 200 })
    }
    expect(await server.stranger().get(path(''))).toMatchObject(refusal(401, { rule: 'signed-out' }))
  })

  it('RV-38 are a page and a file of the same words, in both languages', async () => {
    const { server, path, recorder } = await closedReview()
    for (const language of ['ko', 'en']) {
      const query = `edition=full&language=${language}`
      const html = await bytesOf(server, recorder, path(`?${query}`))
      const docx = await bytesOf(server, recorder, path(`?${query}&format=docx`))
      expect(textsOfDocx(docx)).toEqual(textsOfHtml(html.toString()))
      expect(html.toString()).toContain(`<html lang="${language}">`)
    }
  })

  it('run nothing, and load nothing but their fonts', async () => {
    const { path, recorder } = await closedReview()
    const { headers, text } = await recorder.get(path(''))
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'self' 'sha256-[\w+/]{43}='; font-src 'self'; /)
    expect(policy).not.toContain('unsafe-inline')
    expect(text).not.toMatch(/<script|style="|\bon\w+="/)
    expect(headers.get('cache-control')).toBe('no-store')
    const [, fonts = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(text) ?? []
    expect(await recorder.get(fonts)).toMatchObject({ status: 200 })
  })

  it('are called by their title as a file', async () => {
    const { path, recorder } = await closedReview()
    const { headers } = await recorder.get(path('?format=docx'))
    const name = decodeURIComponent(headers.get('content-disposition') ?? '')
    expect(name).toContain('제3차 공동 점검회의 회의록.docx')
  })

  it('are the same after the server was started again', async () => {
    // The cookie is called after the address, which has to stay for whoever is signed in.
    const environment = { DATA_DIR: temporaryDirectory(), PUBLIC_URL: 'http://board.test' }
    const { server, path, recorder, review } = await closedReview(environment)
    const before = await bytesOf(server, recorder, path('?edition=full'))
    await server.stop()
    const again = await testServer(environment)
    const after = await bytesOf(again, recorder, `/api/reviews/${review}/minutes?edition=full`)
    expect(after.equals(before)).toBe(true)
  })

  it('are not there before the signatures are asked for, nor of a review that is not there', async () => {
    const server = await testServer()
    const room = await reviewRoom(server)
    const review = await prepareReview(room)
    expect(await room.recorder.get(`/api/reviews/${review}/minutes`)).toMatchObject(
      refusal(422, { rule: 'not-in-state', state: 'draft' }),
    )
    expect(await room.recorder.get('/api/reviews/none/minutes')).toMatchObject(refusal(404, { of: 'review:none' }))
    expect(await room.recorder.get(`/api/reviews/${review}/minutes?format=pdf`)).toMatchObject(
      refusal(400, { rule: 'schema' }),
    )
  })
})
