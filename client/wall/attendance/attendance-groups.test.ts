import { describe, expect, it } from 'vitest'
import { DAY, instant } from '#shared/board/instant.ts'
import { readiness } from '#shared/board/readiness.ts'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { readSummit } from '#client/testing/summit-file.ts'
import { livelyWall } from '../testing/scenes.ts'
import { attendanceGroups } from './attendance-groups.ts'

const groupsOf = (sync: LocalSync, session: string, most = Infinity) =>
  attendanceGroups(sync.state().board, session, sync.now(), most, (a, b) => a.localeCompare(b))

describe('who is still open', () => {
  const summit = readSummit('hanbit-water-forum')

  it('stands in the order of urgency: no reply in time, tentative, awaited, not invited, not named', () => {
    const standings = groupsOf(livelyWall(), 'ministerial').map(({ open }) => open.map(({ standing }) => standing))
    for (const group of standings) expect(group).toEqual(group.toSorted((a, b) => rank(a) - rank(b)))
    expect(standings[0]?.slice(0, 3)).toEqual(['late', 'late', 'tentative'])
  })

  it('is late once an invitation has waited longer than its session allows, and the oldest comes first', () => {
    const sync = createLocalSync({ me: 'wall', summit })
    const invite = (participation: string) =>
      sync.command('mofaDesk', 'participation.set-status', { participation, status: 'invited' })
    invite('river-citizens@plenary')
    sync.setNow(instant(sync.now() + 4 * DAY))
    const [countries] = groupsOf(sync, 'plenary')
    expect(countries?.open.map(({ standing }) => standing)).toEqual(['late', 'late'])
    const times = countries?.open.map(({ since }) => since) ?? []
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it('does not count who has declined, and names a group as not named yet', () => {
    const sync = createLocalSync({ me: 'wall', summit })
    const groups = groupsOf(sync, 'plenary')
    expect(groups.map(({ kinds }) => kinds)).toEqual([
      ['country', 'international-organisation'],
      ['academia', 'civil-society'],
    ])
    expect(groups[1]).toMatchObject({ expected: 0, open: [{ standing: 'unnamed' }] })
  })
})

it('shows a claim as one, before those who confirmed with evidence', () => {
  const sync = createLocalSync({ me: 'wall' })
  sync.command('mofaDesk', 'participation.set-status', { participation: 'sg@ministerial', status: 'confirmed' })
  const [countries] = groupsOf(sync, 'ministerial')
  expect(countries?.confirmed.map(({ id, claim }) => [id, claim])).toEqual([
    ['sg@ministerial', true],
    ['gb@ministerial', false],
    ['kr@ministerial', false],
  ])
})

it.each([1, 2, 3])('counts the same in %i columns as the roll-up does', (most) => {
  for (const session of ['leaders', 'ministerial']) {
    const sync = livelyWall()
    const groups = groupsOf(sync, session, most)
    const counts = readiness(sync.state().board, sync.now()).sessions[session]?.attendance
    const sum = (of: (group: (typeof groups)[number]) => number) =>
      groups.reduce((total, group) => total + of(group), 0)
    expect(groups.length).toBeLessThanOrEqual(most)
    expect(sum(({ expected }) => expected)).toBe(counts?.total)
    expect(sum(({ confirmed }) => confirmed.length)).toBe(counts?.confirmed)
    expect(sum(({ open }) => open.filter(({ standing }) => standing !== 'unnamed').length)).toBe(
      (counts?.tentative ?? 0) + (counts?.awaiting ?? 0) + (counts?.planned ?? 0),
    )
  }
})

const ORDER = ['late', 'tentative', 'awaiting', 'planned', 'unnamed']
const rank = (standing: string) => ORDER.indexOf(standing)
