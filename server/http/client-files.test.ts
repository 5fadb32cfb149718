import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryDirectory } from '#server/testing/test-server.ts'
import { type Answer, Visitor } from '#server/testing/visitor.ts'
import { clientFiles } from './client-files.ts'

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5_000))})`

/** A visitor of a server that has nothing but a small built client. */
async function visitor(directory = temporaryDirectory()): Promise<{ get: (path: string) => Promise<Answer> }> {
  mkdirSync(join(directory, 'assets'), { recursive: true })
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>채비</title>')
  writeFileSync(join(directory, 'sw.js'), '// a service worker')
  writeFileSync(join(directory, 'assets/main-4f2a.js'), SCRIPT)
  const server = createServer(express().use(clientFiles(directory))).listen(0)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  return new Visitor(`http://localhost:${(server.address() as AddressInfo).port}`)
}

describe('the built client', () => {
  it.each(['/', '/wall', '/wall/attendance/leaders', '/desk?session=plenary'])(
    'shows its one page at %s',
    async (path) => {
      const { status, text, headers } = await (await visitor()).get(path)
      expect({ status, text }).toEqual({ status: 200, text: '<!doctype html><title>채비</title>' })
      expect(headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('shows it wherever the server is installed', async () => {
    const hidden = join(temporaryDirectory(), '.local/chaebi')
    expect(await (await visitor(hidden)).get('/wall')).toMatchObject({ status: 200 })
  })

  it('keeps files that are named by their content for ever, compressed on the way', async () => {
    const { headers, text } = await (await visitor()).get('/assets/main-4f2a.js')
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('content-encoding')).not.toBeNull()
    expect(text).toBe(SCRIPT)
  })

  it('asks again for every other file', async () => {
    expect((await (await visitor()).get('/sw.js')).headers.get('cache-control')).toBe('public, max-age=0')
  })

  it.each(['/assets/main-old.js', '/missing.png', '/.built-from'])('has nothing at %s', async (path) => {
    expect(await (await visitor()).get(path)).toMatchObject({ status: 404 })
  })
})
