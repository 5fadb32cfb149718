import { describe, expect, it } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import type { InvalidRule, Refusal } from '#shared/board/refusal.ts'
import { refusal as en } from './en/refusal.ts'
import { status as enStatus } from './en/status.ts'
import { refusal as ko } from './ko/refusal.ts'
import { status as koStatus } from './ko/status.ts'
import { refusalText } from './refusal-text.ts'

const stamp = { seq: 1, by: 'a', client: 'c', commandId: 'd' }
const of = 'item:hall'

// One of each rule, held complete by its type.
const RULES: { [Rule in InvalidRule['rule']]: Extract<InvalidRule, { rule: Rule }> } = {
  'not-json': { rule: 'not-json' },
  'too-large': { rule: 'too-large', limit: 1 },
  schema: { rule: 'schema', paths: [] },
  protocol: { rule: 'protocol', speaks: 2, asked: 1 },
  'basis-ahead': { rule: 'basis-ahead' },
  'other-log': { rule: 'other-log' },
  'command-id-reused': { rule: 'command-id-reused', id: 'd' },
  retired: { rule: 'retired' },
  'reason-required': { rule: 'reason-required', openCritical: [] },
  'no-such-step': { rule: 'no-such-step', from: 'answered', to: 'accepted' },
  'due-in-the-past': { rule: 'due-in-the-past' },
  'on-another-day': { rule: 'on-another-day' },
  'cannot-be-assigned': { rule: 'cannot-be-assigned' },
  'own-ministry': { rule: 'own-ministry' },
  'posting-incomplete': { rule: 'posting-incomplete', needs: 'venue' },
  'gate-of-another-format': { rule: 'gate-of-another-format' },
  'class-unreadable-by-author': { rule: 'class-unreadable-by-author' },
  'nothing-to-announce': { rule: 'nothing-to-announce' },
  'last-admin': { rule: 'last-admin' },
  'is-a-wall': { rule: 'is-a-wall' },
  'evidence-required': { rule: 'evidence-required' },
  'confirmer-is-owner': { rule: 'confirmer-is-owner' },
  'online-only': { rule: 'online-only' },
  'not-in-state': { rule: 'not-in-state', state: 'draft' },
  'stays-rehearsal': { rule: 'stays-rehearsal' },
  'cannot-take-part': { rule: 'cannot-take-part', capacity: 'chair' },
  'place-required': { rule: 'place-required' },
  'agenda-incomplete': { rule: 'agenda-incomplete', workstreams: [] },
  'no-quorum': { rule: 'no-quorum', missing: [] },
  'no-such-position': { rule: 'no-such-position' },
  'no-such-entry': { rule: 'no-such-entry' },
  'condition-required': { rule: 'condition-required' },
  'fallback-required': { rule: 'fallback-required' },
  'call-required': { rule: 'call-required', workstreams: [] },
  'not-read-back': { rule: 'not-read-back', pages: [] },
  'not-ready-to-sign': { rule: 'not-ready-to-sign', missing: [] },
  'signed-already': { rule: 'signed-already' },
  'report-required': { rule: 'report-required' },
  'two-persons': { rule: 'two-persons' },
  'outside-signing': { rule: 'outside-signing', since: instant(0) },
  'signer-not-there': { rule: 'signer-not-there' },
}
const FORBIDDEN = [
  'signed-out',
  'disabled',
  'role',
  'ministry',
  'venue',
  'not-yours',
  'conduct',
  'record',
  'stage',
  'signatory',
  'authenticate-again',
  'delegate-call',
] as const

const refusals: Refusal[] = [
  ...Object.values(RULES).map((rule): Refusal => ({ kind: 'invalid', ...rule })),
  ...FORBIDDEN.map((rule): Refusal => ({ kind: 'forbidden', rule })),
  { kind: 'not-found', of },
  { kind: 'frozen', of },
]

describe('a refusal on screen', () => {
  it.each(refusals)('is a sentence of its own in both languages: %o', (refusal) => {
    const korean = refusalText(refusal, ko, koStatus)
    expect(korean).toMatch(/[다오]\.$/)
    expect(korean).not.toBe(ko.other)
    expect(refusalText(refusal, en, enStatus)).toMatch(/^[A-Z].+\.$/)
  })

  it('names the present state of what cannot be stepped on', () => {
    expect(refusalText({ kind: 'invalid', ...RULES['no-such-step'] }, ko, koStatus)).toBe(
      '지금 상태(회신)에서는 할 수 없습니다.',
    )
  })

  it('says something of a refusal that only a newer server knows', () => {
    const unknown = JSON.parse('[{"kind":"invalid","rule":"too-blue"},{"kind":"strange"}]')
    for (const refusal of unknown) expect(refusalText(refusal, ko, koStatus)).toBe(ko.other)
  })

  it('offers a choice at a conflict', () => {
    expect(
      refusalText({ kind: 'conflict', of, group: 'state', theirs: JSON.parse(JSON.stringify(stamp)) }, ko, koStatus),
    ).toBe('다른 사람이 먼저 바꾸었습니다. 남길 값을 고르십시오.')
  })
})
