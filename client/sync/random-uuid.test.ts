import { expect, test } from 'vitest'
import { commandIdSchema } from '#shared/board/identity.ts'
import { randomUuid } from './random-uuid.ts'

test('makes command ids that the wire accepts, each another', () => {
  const ids = Array.from({ length: 1_000 }, randomUuid)
  for (const id of ids) expect(commandIdSchema.safeParse(id).success).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})
