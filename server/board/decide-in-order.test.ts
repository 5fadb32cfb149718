import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { type Command, commandSchema } from '#shared/board/command.ts'
import { OPERATOR } from '#shared/board/identity.ts'
import { instant } from '#shared/board/instant.ts'
import { testBoard } from '#server/testing/test-board.ts'
import { MOFA_DESK, temporaryDirectory } from '#server/testing/test-server.ts'
import { decideInOrder } from './decide-in-order.ts'

it('leaves a command that meets a bug without an answer, and decides those around it', async () => {
  const { liveBoard, store } = await testBoard(temporaryDirectory())
  const admission = (): Command =>
    commandSchema.parse({
      id: randomUUID(),
      type: 'person.admit',
      payload: { ...MOFA_DESK, name: { ko: '김 사무관' } },
      basis: liveBoard.board().position,
      observedAt: 0,
    })
  const broken: Command = admission()
  Object.defineProperty(broken, 'payload', { get: () => expect.fail('a bug') })
  const commands = [admission(), broken, admission()]
  const submissions = commands.map((command) => ({ command, person: OPERATOR, client: OPERATOR }))

  const tip = { board: liveBoard.board(), head: await store.head() }
  const onRecord = { receipts: [], texts: new Map<string, never>() }
  const decided = decideInOrder(tip, submissions, onRecord, instant(Date.now()))
  expect(decided.answers).toMatchObject([
    { outcome: { outcome: 'accepted', seqs: { from: 2 } } },
    { error: expect.objectContaining({ message: 'a bug' }) },
    { outcome: { outcome: 'accepted', seqs: { from: 3 } } },
  ])
  expect(decided.receipts.map(({ commandId }) => commandId)).toEqual([commands[0]?.id, commands[2]?.id])
})
