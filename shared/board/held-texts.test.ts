import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acts, perform } from '../testing/acts.ts'
import { BoardLog, PERSON_NAMES } from '../testing/board-log.ts'
import { aRequest, SAMPLES } from '../testing/samples.ts'
import { COMMAND_TYPES } from './command.ts'
import { droppedTexts, revealedBy, rightsChangedFor, textsOf, textsOfBoard, thingsOf } from './held-texts.ts'
import { mayRead } from './may-read.ts'
import { type Text, type TextRef, thingRefSchema } from './text.ts'

const NAMES = ['mofa-desk', 'admin', 'msit-desk', 'kist-logistics', 'mofa-chair'] as const

/** A log after a sample of one type, accepted from whoever may ask for it. */
function after(type: (typeof COMMAND_TYPES)[number]) {
  const log = new BoardLog()
  const command = SAMPLES[type](log)
  const before = log.board
  NAMES.find((name) => log.submit(command, name).ok)
  return { log, before, changes: log.changes.slice(before.position.seq) }
}

describe('the texts that a board refers to', () => {
  it.each(COMMAND_TYPES)('TX-21 are those of its things, each under one: after %s', (type) => {
    const { log } = after(type)
    const things = (
      ['session', 'item', 'participation', 'request', 'person', 'review', 'delegation', 'workstream', 'venue'] as const
    ).flatMap((kind) => Object.keys(log.board[`${kind}s`]).map((id) => thingRefSchema.parse(`${kind}:${id}`)))
    const one = [...textsOf(log.board, 'summit:small-summit'), ...things.flatMap((of) => textsOf(log.board, of))]
    expect(one.toSorted()).toEqual(textsOfBoard(log.board).toSorted())
    expect(new Set(one).size).toBe(one.length)
    for (const ref of one) expect(textsOf(log.board, log.texts.get(ref)?.of ?? 'summit:none')).toContain(ref)
  })

  it.each(COMMAND_TYPES)('TX-22 change only with what the change is about: after %s', (type) => {
    const { log, before, changes } = after(type)
    expect(changes).not.toEqual([])
    const dropped = changes.flatMap((change) => droppedTexts(before, log.board, change))
    const held = new Set(textsOfBoard(before).filter((ref) => !dropped.includes(ref)))
    for (const of of changes.flatMap(thingsOf)) for (const ref of textsOf(log.board, of)) held.add(ref)
    expect([...held].toSorted()).toEqual(
      textsOfBoard(log.board)
        .filter((ref) => !(ref in log.board.erased))
        .toSorted(),
    )
  })

  it('TX-23 include what an undo would bring back, and no more', () => {
    const log = new BoardLog()
    const block = (ko: string) =>
      log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'blocked', reason: { text: { ko } } })
    for (const why of ['하나', '둘', '셋']) block(why)
    const words = textsOf(log.board, 'item:draft').map((ref) => log.texts.get(ref)?.text.ko)
    expect(words).toEqual(['draft', '셋', '둘'])
  })
})

it('TX-24 an announcement opens the texts that it names', () => {
  const { changes, log } = after('participation.announce-head')
  expect(changes.flatMap(revealedBy)).toEqual([log.board.participations['alpha@ministers']?.head.value.name])
})

it('TX-25 a change of a person’s own rights makes them start afresh', () => {
  const changed = COMMAND_TYPES.filter((type) => {
    const { changes } = after(type)
    return changes.some((change) => rightsChangedFor(change) !== null)
  })
  expect(changed).toEqual(['person.set-role', 'person.disable', 'person.enable', 'wall.revoke'])
})

it('TX-26 a request is in the history of its item as well', () => {
  const log = new BoardLog()
  const id = aRequest(log)
  const [change] = log.changes.slice(-1)
  expect(change && thingsOf(change)).toEqual([`request:${id}`, 'item:seating'])
})

describe('what a client holds', () => {
  it('TX-27 is exactly what its person may read of the board, after any changes in frames of any length', () => {
    fc.assert(
      fc.property(acts(), fc.array(fc.nat(4), { minLength: 1 }), (done, lengths) => {
        const log = new BoardLog()
        const held = new Map(PERSON_NAMES.map((person) => [person, readable(log, person)]))
        for (let act = 0, frame = 0; act < done.length; frame += 1) {
          const before = log.board
          const length = 1 + (lengths[frame % lengths.length] ?? 0)
          for (const one of done.slice(act, act + length)) perform(log, one)
          act += length
          for (const [person, texts] of held) held.set(person, advance(texts, before, log, person))
          for (const [person, texts] of held) expect(texts).toEqual(readable(log, person))
        }
      }),
    )
  })
})

/** What a snapshot gives: the texts that the board refers to, as far as the person may read them. */
function readable({ board, texts }: BoardLog, person: string): Map<TextRef, Text> {
  const all = textsOfBoard(board).flatMap((ref) => texts.get(ref) ?? [])
  return new Map(all.filter((text) => mayRead(board, text, person)).map((text) => [text.ref, text]))
}

/** What a client makes of a frame: the texts of its commands, those that it opens, less what nobody may hold any more. */
function advance(held: Map<TextRef, Text>, before: BoardLog['board'], log: BoardLog, person: string) {
  const { board, changes, texts } = log
  const news = changes.slice(before.position.seq)
  if (news.some((change) => rightsChangedFor(change) === person)) return readable(log, person)
  const opened = new Set(news.flatMap(revealedBy))
  const commands = news.map(({ commandId }) => commandId)
  const sent = [...texts.values()].filter(
    ({ ref }) => opened.has(ref) || commands.some((id) => ref.startsWith(`${id}.`)),
  )
  const kept = new Map(held)
  for (const ref of news.flatMap((change) => droppedTexts(before, board, change))) kept.delete(ref)
  for (const text of sent)
    if (mayRead(board, text, person) && textsOf(board, text.of).includes(text.ref)) kept.set(text.ref, text)
  return kept
}
