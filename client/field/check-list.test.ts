import { describe, expect, test } from 'vitest'
import { HOUR, instant } from '#shared/board/instant.ts'
import type { ItemStatus, SessionPhase } from '#shared/board/status.ts'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { checkList } from './check-list.ts'

const NOON = instant(Date.parse('2024-05-22T12:00:00+09:00'))
const WAY: readonly SessionPhase[] = ['setup', 'rehearsal', 'ready', 'doors-open', 'live']

/** Everything that is due long before is done, so that the day itself is left. */
function onTheDay(): LocalSync {
  const sync = createLocalSync({ me: 'logistics' })
  sync.setNow(instant(NOON - 26 * HOUR))
  for (const { id, session, due } of Object.values(sync.state().board.items))
    if (session === 'ministerial' && (due.value ?? 0) < NOON - 4 * HOUR) set(sync, id, 'done')
  sync.setNow(NOON)
  return sync
}
const set = (sync: LocalSync, item: string, status: ItemStatus) =>
  sync.command('msitDesk', 'item.set-status', { item, status, reason: { text: { ko: '사유' } } })

function enter(sync: LocalSync, upTo: SessionPhase) {
  for (const phase of WAY.slice(0, WAY.indexOf(upTo) + 1))
    sync.command('msitDesk', 'session.set-phase', {
      session: 'ministerial',
      phase,
      reason: { text: { ko: '예정대로 진행' } },
    })
}

function listed(sync: LocalSync) {
  const { board } = sync.state()
  const session = board.sessions.ministerial
  if (session === undefined) throw new Error('no session')
  const { rows, finished, total, checked } = checkList(board, session, sync.now())
  return { rows: rows.map(({ id }) => id), finished: finished.map(({ id }) => id), total, checked }
}

describe('to check now is', () => {
  test('what the next phase waits for, and what an earlier one still waits for', () => {
    const sync = onTheDay()
    enter(sync, 'setup')
    sync.setNow(instant(NOON - 2 * HOUR))
    expect(listed(sync).rows).toEqual(expect.arrayContaining(['microphones', 'room-handover']))
    expect(listed(sync).rows).not.toContain('first-aid')
  })

  test('what is due within three hours, whatever it gates', () => {
    const sync = createLocalSync({ me: 'logistics' })
    sync.setNow(instant(Date.parse('2024-05-20T15:30:00+09:00')))
    expect(listed(sync).rows).toContain('vehicle-plan')
    sync.setNow(instant(Date.parse('2024-05-20T14:30:00+09:00')))
    expect(listed(sync).rows).not.toContain('vehicle-plan')
  })

  test('what is overdue', () => {
    const sync = createLocalSync({ me: 'logistics' })
    sync.setNow(NOON)
    expect(listed(sync).rows).toContain('refreshments')
  })

  test('what is blocked, however far away its phase', () => {
    const sync = onTheDay()
    set(sync, 'first-aid', 'blocked')
    expect(listed(sync).rows[0]).toBe('first-aid')
  })

  test('nothing of another session, nothing retired, nothing that does not apply', () => {
    const sync = onTheDay()
    set(sync, 'exit-signs', 'not-applicable')
    sync.command('msitDesk', 'item.retire', { item: 'screens', reason: { text: { ko: '중복' } } })
    const { rows } = listed(sync)
    expect(rows).not.toContain('exit-signs')
    expect(rows).not.toContain('screens')
    expect(rows.some((id) => id.startsWith('forum'))).toBe(false)
  })
})

test('blocked comes first, then what has least time left', () => {
  const sync = onTheDay()
  enter(sync, 'rehearsal')
  set(sync, 'security-sweep', 'blocked')
  const { rows } = listed(sync)
  const dues = rows.slice(1).map((id) => sync.state().board.items[id]?.due.value ?? Infinity)
  expect(rows[0]).toBe('security-sweep')
  expect(dues).toEqual(dues.toSorted((one, other) => one - other))
})

describe('what was checked', () => {
  test('is counted, and keeps its place for a moment: a second tap must not hit the next row', () => {
    const sync = onTheDay()
    enter(sync, 'rehearsal')
    const before = listed(sync)
    const [first = ''] = before.rows
    sync.submit('item.set-status', { item: first, status: 'done' })
    expect(listed(sync)).toMatchObject({ rows: before.rows, checked: before.checked + 1, total: before.total })
    sync.setNow(instant(sync.now() + 2_000))
    expect(listed(sync).rows).not.toContain(first)
    expect(listed(sync).finished[0]).toBe(first)
  })

  test('stays in the list while the next phase waits for it, and until the day is over', () => {
    const sync = onTheDay()
    enter(sync, 'setup')
    set(sync, 'microphones', 'done')
    set(sync, 'first-aid', 'done')
    sync.setNow(instant(NOON + HOUR / 60))
    expect(listed(sync).finished).toEqual(expect.arrayContaining(['microphones', 'first-aid']))
    sync.setNow(instant(NOON + 24 * HOUR))
    expect(listed(sync).finished).toContain('microphones')
    expect(listed(sync).finished).not.toContain('first-aid')
  })
})
