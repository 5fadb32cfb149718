import { expect, it } from 'vitest'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { participationRef } from '#shared/board/participation.ts'
import { inputsByThing } from '../inputs/input-standing.ts'
import { participationGroups } from '../rows/participation-groups.ts'
import { rowContext } from '../testing/row-context.ts'
import { rowsOf, tableLines } from './table-lines.ts'

const germany = participationRef('de@ministerial')

it('opens below a row what waits for the person, and below that what they write', () => {
  const sync = createLocalSync()
  sync.hold()
  sync.submit('participation.set-status', { participation: 'de@ministerial', status: 'confirmed' })
  sync.command('msitDesk', 'participation.set-status', { participation: 'de@ministerial', status: 'registered' })
  sync.release()
  const groups = participationGroups(rowContext(sync, { session: 'ministerial', kind: 'country' }))
  const lines = tableLines(groups, { inputs: inputsByThing(sync.state().outbox), editing: germany })
  expect(lines.map(({ is }) => is)).toEqual(['group', 'row', 'row', 'conflict', 'editor', 'row', 'row', 'row', 'row'])
  expect(rowsOf(groups)).toHaveLength(6)
})

it('opens nothing for what is merely on its way', () => {
  const sync = createLocalSync()
  sync.hold()
  sync.submit('participation.set-status', { participation: 'de@ministerial', status: 'confirmed' })
  const groups = participationGroups(rowContext(sync, { session: 'ministerial', kind: 'country' }))
  const lines = tableLines(groups, { inputs: inputsByThing(sync.state().outbox), editing: null })
  expect(new Set(lines.map(({ is }) => is))).toEqual(new Set(['group', 'row']))
})
