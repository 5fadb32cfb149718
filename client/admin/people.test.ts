import { expect, test } from 'vitest'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { people } from './people.ts'

const { admin, mofaDesk, msitDesk, logistics, mofaChair, msitChair, wall } = PERSONAS
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
const listed = (sync: ReturnType<typeof createLocalSync>) =>
  people(sync.state().board, (one, other) => (one.id < other.id ? 1 : -1))

test('persons stand by role, and the Foreign Ministry before the other whatever the names, walls apart', () => {
  const { persons, walls, revoked } = listed(createLocalSync({ me: 'admin' }))
  expect(ids(persons)).toEqual(ids([admin, mofaChair, msitChair, mofaDesk, msitDesk, logistics]))
  expect(ids(walls)).toEqual([wall.id])
  expect(revoked).toEqual([])
})

test('who is disabled comes last, a wall that is revoked is no longer among the walls', () => {
  const sync = createLocalSync({ me: 'admin' })
  sync.submit('person.disable', { person: mofaChair.id })
  sync.submit('wall.revoke', { wall: wall.id })
  const { persons, walls, revoked } = listed(sync)
  expect(ids(persons).at(-1)).toBe(mofaChair.id)
  expect(walls).toEqual([])
  expect(ids(revoked)).toEqual([wall.id])
})
