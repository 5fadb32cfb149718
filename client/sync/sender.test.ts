import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CommandId } from '#shared/board/identity.ts'
import { instant } from '#shared/board/instant.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import { testId } from '#client/testing/personas.ts'
import { newCommand } from './new-command.ts'
import type { Reply } from './reply.ts'
import { Sender } from './sender.ts'
import type { OutboxEntry } from './sync.ts'

const LOG = testId(1000)
const onItem = (item: string) =>
  newCommand('item.reconfirm', { item }, { basis: { log: LOG, seq: 7 }, observedAt: instant(1_000) })

const unreachable = (retryAfter: number | null = null): Reply<Outcome> => ({ kind: 'unreachable', retryAfter })
const failed: Reply<Outcome> = { kind: 'failed', errorId: 'e-1' }
const accepted = (commandId: CommandId): Reply<Outcome> => ({
  kind: 'answered',
  body: { outcome: 'accepted', commandId, log: LOG, seqs: { from: 8, to: 8 }, upTo: 8 },
})

/** A sender whose server answers as the test says, by default with yes. */
function bench(...items: string[]) {
  let entries: Pick<OutboxEntry, 'command' | 'progress'>[] = items.map((item) => ({
    command: onItem(item),
    progress: { at: 'kept' },
  }))
  const answers: Reply<Outcome>[] = []
  const sent: string[] = []
  const ended = new AbortController()
  const signedOut = vi.fn<() => void>()
  const sender = new Sender({
    outbox: {
      entries: () => entries,
      mark: (id, progress) => {
        entries = entries.map((entry) => (entry.command.id === id ? { ...entry, progress } : entry))
      },
    },
    submit: async (command) => {
      sent.push(`${'item' in command.payload ? command.payload.item : ''} ${command.id}`)
      return answers.shift() ?? accepted(command.id)
    },
    onSignedOut: signedOut,
  })
  return {
    sender,
    answers,
    signedOut,
    sentItems: () => sent.map((line) => line.split(' ')[0]),
    sentIds: () => new Set(sent.map((line) => line.split(' ')[1])),
    states: () => entries.map(({ progress }) => progress.at),
    add: (item: string) => {
      entries = [...entries, { command: onItem(item), progress: { at: 'kept' } }]
      sender.poke()
    },
    entries: () => entries,
    run: () => void sender.run(ended.signal),
    stop: () => ended.abort(),
    /** Lets promises settle, and this much time pass. */
    pass: (ms = 0) => vi.advanceTimersByTimeAsync(ms),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the sender', () => {
  test('sends in order, and what is added later', async () => {
    const { run, pass, add, sentItems, states } = bench('a', 'b')
    run()
    await pass()
    add('c')
    await pass()
    expect(sentItems()).toEqual(['a', 'b', 'c'])
    expect(states()).toEqual(['accepted', 'accepted', 'accepted'])
  })

  test('sends the same command again, with the same id, for as long as nobody answers', async () => {
    const { run, pass, answers, sentItems, sentIds, states } = bench('a', 'b')
    answers.push(...Array.from({ length: 50 }, () => unreachable()))
    run()
    await pass(20 * 60_000)
    expect(sentItems().slice(0, 51)).toEqual(Array.from({ length: 51 }, () => 'a'))
    expect(sentItems()[51]).toBe('b')
    expect(sentIds().size).toBe(2)
    expect(states()).toEqual(['accepted', 'accepted'])
  })

  test('waits as long as it was told, and a little more', async () => {
    const { run, pass, answers, sentItems } = bench('a')
    answers.push(unreachable(30_000))
    run()
    await pass(29_999)
    expect(sentItems()).toEqual(['a'])
    await pass(7_501)
    expect(sentItems()).toEqual(['a', 'a'])
  })

  test('does not wait any longer once the link is back', async () => {
    const { run, pass, answers, sender, sentItems } = bench('a')
    answers.push(unreachable(600_000))
    run()
    await pass(1_000)
    sender.hurry()
    await pass()
    expect(sentItems()).toEqual(['a', 'a'])
  })

  test('new work does not shorten a wait', async () => {
    const { run, pass, answers, add, sentItems } = bench('a')
    answers.push(unreachable(600_000))
    run()
    await pass(1_000)
    add('b')
    await pass(1_000)
    expect(sentItems()).toEqual(['a'])
  })

  test('signed out, it stops and keeps everything', async () => {
    const { run, pass, answers, add, signedOut, sentItems, states } = bench('a')
    answers.push({ kind: 'signed-out' })
    run()
    await pass(60_000)
    add('b')
    await pass(60_000)
    expect(sentItems()).toEqual(['a'])
    expect(states()).toEqual(['kept', 'kept'])
    expect(signedOut).toHaveBeenCalledOnce()
  })

  test.each([
    ['fails', failed, 'e-1'],
    ['answers what cannot be read', { kind: 'unreadable' } as const, null],
  ])('parks a command at which the server %s five times, and goes on with the next', async (_, answer, errorId) => {
    const { run, pass, answers, sentItems, entries } = bench('a', 'a', 'b')
    answers.push(answer, answer, answer, answer, answer)
    run()
    await pass(60_000)
    expect(sentItems()).toEqual(['a', 'a', 'a', 'a', 'a', 'b'])
    expect(entries().map(({ progress }) => progress)).toEqual([
      { at: 'parked', errorId },
      { at: 'kept' },
      { at: 'accepted', upTo: 8 },
    ])
  })

  test('does not count what came between: only five failures of its own park a command', async () => {
    const { run, pass, answers, states } = bench('a')
    answers.push(failed, unreachable(), failed, unreachable(), failed, failed)
    run()
    await pass(120_000)
    expect(states()).toEqual(['accepted'])
  })

  test('keeps a refusal with the command, and goes on', async () => {
    const { run, pass, answers, entries } = bench('a', 'b')
    const refusal = { kind: 'forbidden', rule: 'ministry' } as const
    answers.push({ kind: 'answered', body: { outcome: 'refused', commandId: null, refusal } })
    run()
    await pass()
    expect(entries().map(({ progress }) => progress)).toEqual([
      { at: 'refused', refusal },
      { at: 'accepted', upTo: 8 },
    ])
  })

  test('ends when it is told to, also in the middle of a wait', async () => {
    const { run, stop, pass, answers, sentItems } = bench('a')
    answers.push(unreachable(10_000))
    run()
    await pass(1_000)
    stop()
    await pass(60_000)
    expect(sentItems()).toEqual(['a'])
  })
})
