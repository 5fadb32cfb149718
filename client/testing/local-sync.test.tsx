import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { useBoard, useOutbox } from '#client/sync/use-sync-state.ts'
import { createLocalSync } from './local-sync.ts'
import { PERSONAS } from './personas.ts'
import { renderRoom } from './render-room.tsx'
import { readSummit } from './summit-file.ts'

const summit = readSummit('hanbit-water-forum')
const item = summit.sessions[0]?.workstreams[0]?.items[1]?.id ?? ''
const statusOf = (sync: ReturnType<typeof createLocalSync>, board: 'board' | 'confirmed' = 'board') =>
  sync.state()[board].items[item]?.state.value.status

const Status = () => (
  <p>
    {useBoard().items[item]?.state.value.status} {useOutbox().length}
  </p>
)

test('a command is decided by the real rules and is at once in the confirmed board', () => {
  const sync = createLocalSync({ summit })
  sync.submit('item.set-status', { item, status: 'done' })
  expect(statusOf(sync, 'confirmed')).toBe('done')
  expect(sync.state().outbox).toEqual([])
})

test('a held command is in the view only, until it is released', () => {
  const sync = createLocalSync({ summit })
  sync.hold()
  sync.submit('item.set-status', { item, status: 'done' })
  expect(statusOf(sync)).toBe('done')
  expect(statusOf(sync, 'confirmed')).toBe('not-started')
  expect(sync.state().connection.unsent).toBe(1)
  sync.release()
  expect(statusOf(sync, 'confirmed')).toBe('done')
})

test('two officers at the same row: the second is refused with the conflict, and may insist', () => {
  const sync = createLocalSync({ summit })
  sync.hold()
  const mine = sync.submit('item.set-status', { item, status: 'done' })
  sync.command('msitDesk', 'item.set-status', { item, status: 'in-progress' })
  sync.release()
  const [entry] = sync.state().outbox
  expect(entry?.progress).toMatchObject({
    at: 'refused',
    refusal: { kind: 'conflict', theirs: { by: PERSONAS.msitDesk.id } },
  })
  expect(statusOf(sync)).toBe('in-progress')
  sync.insist(mine)
  expect(statusOf(sync, 'confirmed')).toBe('done')
})

test('an editor that stood open conflicts with what was changed meanwhile', () => {
  const sync = createLocalSync({ summit })
  const opened = sync.state().confirmed.position
  sync.command('msitDesk', 'item.set-status', { item, status: 'in-progress' })
  sync.submit('item.set-status', { item, status: 'done' }, opened)
  expect(sync.state().outbox[0]?.progress.at).toBe('refused')
})

test('a wall holds public texts only', () => {
  const sync = createLocalSync({ summit, me: 'wall' })
  sync.command('mofaDesk', 'item.set-status', {
    item,
    status: 'blocked',
    reason: { text: { ko: '비공개 사유' }, class: 'internal' },
  })
  expect([...sync.state().texts.values()].every((text) => text.class === 'public')).toBe(true)
})

test('a component sees what the sync does', () => {
  const { sync } = renderRoom(<Status />, { summit })
  expect(screen.getByText('not-started 0')).toBeVisible()
  act(() => sync.hold())
  act(() => void sync.submit('item.set-status', { item, status: 'in-progress' }))
  expect(screen.getByText('in-progress 1')).toBeVisible()
  act(() => sync.setNow(instant(sync.now() + 1_000)))
  expect(screen.getByText('in-progress 1')).toBeVisible()
})
