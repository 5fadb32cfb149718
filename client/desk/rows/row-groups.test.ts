import { describe, expect, it } from 'vitest'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { DAY, instant } from '#shared/board/instant.ts'
import { rowContext } from '../testing/row-context.ts'
import { itemGroups } from './item-groups.ts'
import { participationGroups } from './participation-groups.ts'
import { requestGroups } from './request-groups.ts'
import { sessionOf } from './row-group.ts'

const rowsOf = (groups: readonly { rows: readonly string[] }[]) => groups.flatMap(({ rows }) => rows)
const ministerial = { session: 'ministerial' }
const germany = 'de@ministerial'
const item = 'ministerial-room-layout'

describe('the delegations of a session', () => {
  it('stand by kind, by 가나다 within it, and groups without names last', () => {
    const [countries, companies] = participationGroups(rowContext(createLocalSync(), ministerial))
    expect(countries?.rows).toEqual(['kr', 'de', 'es', 'sg', 'gb', 'fr'].map((id) => `participation:${id}@ministerial`))
    expect(companies?.rows.at(-1)).toBe('participation:korean-companies@ministerial')
  })

  it('are counted by their head without groups and without those that declined', () => {
    const sync = createLocalSync()
    sync.submit('participation.set-status', { participation: germany, status: 'declined' })
    const [countries] = participationGroups(rowContext(sync, { ...ministerial, withSettled: true }))
    expect(countries).toMatchObject({ counts: { total: 5, confirmed: 2, tentative: 3, declined: 1 } })
  })

  it('leave out who declined, until asked for', () => {
    const sync = createLocalSync()
    sync.submit('participation.set-status', { participation: germany, status: 'declined' })
    const has = (view: object) =>
      rowsOf(participationGroups(rowContext(sync, view))).includes(`participation:${germany}`)
    expect(has(ministerial)).toBe(false)
    expect(has({ ...ministerial, withSettled: true })).toBe(true)
    expect(has({ ...ministerial, status: 'declined' })).toBe(true)
  })

  it('keep a row that somebody is at, whatever becomes of it', () => {
    const sync = createLocalSync()
    const kept = new Set([`participation:${germany}` as const])
    sync.submit('participation.set-status', { participation: germany, status: 'declined' })
    expect(rowsOf(participationGroups(rowContext(sync, { ...ministerial, status: 'tentative' }, kept)))).toContain(
      `participation:${germany}`,
    )
    expect(rowsOf(participationGroups(rowContext(sync, { session: 'leaders' }, kept)))).not.toContain(
      `participation:${germany}`,
    )
  })

  it('are found by initial consonants and in English', () => {
    for (const text of ['ㄷㅇ', 'germ'])
      expect(rowsOf(participationGroups(rowContext(createLocalSync(), { ...ministerial, text })))).toEqual([
        `participation:${germany}`,
      ])
  })

  it('are filtered by kind, ministry and status', () => {
    const rows = (view: object) =>
      rowsOf(participationGroups(rowContext(createLocalSync(), { ...ministerial, ...view })))
    expect(rows({ kind: 'academia' })).toEqual(['participation:academia@ministerial'])
    expect(rows({ ministry: 'mofa' })).toEqual(rows({ kind: 'country' }))
    expect(rows({ status: 'confirmed' })).toEqual(['participation:kr@ministerial', 'participation:gb@ministerial'])
  })
})

describe('the items of a session', () => {
  it('stand by workstream in the order of the definition', () => {
    const groups = itemGroups(rowContext(createLocalSync(), ministerial))
    expect(groups.map(({ key }) => key).slice(0, 3)).toEqual([
      'workstream:ministerial-invitations',
      'workstream:ministerial-accreditation',
      'workstream:ministerial-arrivals',
    ])
  })

  it('are mine when they are assigned to me, and not when they are assigned to a colleague', () => {
    const sync = createLocalSync()
    const [first, second] = rowsOf(itemGroups(rowContext(sync, { ...ministerial, mine: true })))
    expect(first).toBeDefined()
    sync.command('mofaChair', 'item.assign', {
      item: String(first).slice('item:'.length),
      assignee:
        Object.values(sync.state().board.persons).find(({ posting }) => posting.value.role === 'chair')?.id ?? null,
    })
    expect(rowsOf(itemGroups(rowContext(sync, { ...ministerial, mine: true })))[0]).toBe(second)
  })

  it('are overdue from the millisecond after their due time', () => {
    const sync = createLocalSync()
    const due = instant(sync.now() + DAY)
    const mine = rowsOf(itemGroups(rowContext(sync, { mine: true })))[0] ?? ''
    sync.submit('item.set-due', { item: mine.slice('item:'.length), due })
    const overdue = () => rowsOf(itemGroups(rowContext(sync, { work: 'overdue' })))
    sync.setNow(due)
    expect(overdue()).not.toContain(mine)
    sync.setNow(instant(due + 1))
    expect(overdue()).toContain(mine)
  })
})

describe('the requests', () => {
  it('stand by side, the earliest due first, and leave out what is closed', () => {
    const sync = createLocalSync()
    const open = (days: number) =>
      sync.submit('request.open', {
        item: Object.keys(sync.state().board.items)[0] ?? item,
        to: 'msit',
        due: instant(sync.now() + days * DAY),
        ask: { ko: '통역 배정을 요청합니다.' },
      })
    const late = open(2)
    const early = open(1)
    const [sent] = requestGroups(rowContext(sync, {}))
    expect(sent).toMatchObject({ side: 'sent', rows: [`request:${early}`, `request:${late}`], counts: { open: 2 } })
    sync.submit('request.close', { request: early })
    expect(rowsOf(requestGroups(rowContext(sync, {})))).toEqual([`request:${late}`])
  })
})

describe('the session that the lists are of', () => {
  const { sessions } = createLocalSync().state().board
  const view = rowContext(createLocalSync(), {}).view

  it('is the next one to come, and the last one once all are over', () => {
    expect(sessionOf(sessions, view, '2024-05-10')).toBe('leaders')
    expect(sessionOf(sessions, view, '2024-05-22')).toBe('ministerial')
    expect(sessionOf(sessions, view, '2024-06-01')).toBe('forum')
  })

  it('is the one in the address, if there is one of that name', () => {
    expect(sessionOf(sessions, { ...view, session: 'forum' }, '2024-05-10')).toBe('forum')
    expect(sessionOf(sessions, { ...view, session: 'gala' }, '2024-05-10')).toBe('leaders')
  })

  it('is none for 내 일 and for requests', () => {
    expect(sessionOf(sessions, { ...view, work: 'today' }, '2024-05-10')).toBeNull()
    expect(sessionOf(sessions, { ...view, table: 'requests' }, '2024-05-10')).toBeNull()
  })
})
