import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { loadSummit } from '#server/summits/load-summit.ts'
import { writeLongSummit } from './long-summit.ts'

it('is a sound summit with so many items in its first session', () => {
  const directory = mkdtempSync(join(tmpdir(), 'long-summit-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const file = join(directory, 'summit.json')
  writeLongSummit(file, 2000)
  expect(loadSummit(file).sessions[0]?.workstreams.flatMap(({ items }) => items)).toHaveLength(2000)
})
