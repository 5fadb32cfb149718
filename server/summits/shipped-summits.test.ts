import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSummit } from './load-summit.ts'

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'))
const load = (name: string) => loadSummit(join(import.meta.dirname, name))

describe('every shipped summit', () => {
  it.each(files)('%s is sound and named for its id', (name) => {
    expect(load(name).id).toBe(basename(name, '.json'))
  })
})

describe('the second summit', () => {
  const summit = load('hanbit-water-forum.json')

  it('says in both languages that it is invented', () => {
    expect(summit.fictional).toBe(true)
    expect(summit.name).toEqual({ ko: expect.stringContaining('(가상)'), en: expect.stringContaining('(fictional)') })
  })
  it('has a shape of its own: in person first, then virtual, both with their hour', () => {
    expect(summit.sessions.map(({ format, venue, startsAt }) => [format, venue, startsAt])).toEqual([
      ['in-person', 'hanbit-hall', '2024-11-06T10:00:00+09:00'],
      ['virtual', null, '2024-11-07T15:00:00+09:00'],
    ])
  })
  it('names no real country', () => {
    expect(summit.delegations.map(({ country }) => country)).toEqual(summit.delegations.map(() => null))
  })
})
