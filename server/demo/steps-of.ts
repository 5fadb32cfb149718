import { randomUUID } from 'node:crypto'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { CommandId } from '#shared/board/identity.ts'
import { type Instant, instant, MINUTE } from '#shared/board/instant.ts'
import { participationId } from '#shared/board/participation.ts'
import {
  type AttendanceStatus,
  type EvidenceKind,
  type ItemStatus,
  type Ministry,
  otherMinistry,
} from '#shared/board/status.ts'
import type { SummitFile } from '#shared/board/summit-file.ts'
import type { Bilingual } from '#shared/board/text.ts'
import type { Colleague } from './cast.ts'
import type { Asking, Guest, Story, Turn } from './story.ts'

/** What is asked of the board, without what every command carries besides. */
export type Asked = { [Type in CommandType]: Pick<CommandOf<Type>, 'type' | 'payload'> }[CommandType]

/** One command of a story. */
export type Step = { at: Instant; by: Colleague; id: CommandId; asked: Asked }

/** A story as commands, in the order of time, and the ids on the board of what it invents. */
export type Told = { steps: Step[]; ids: StoryIds }

/** Ids by the keys of a story. A thing of the summit file is known by its key itself. */
export type StoryIds = { item(key: string): string; guest(key: string): string }

/** What every piece of evidence says. */
export const NOTES: Readonly<Record<EvidenceKind, Bilingual>> = {
  'note-verbale': { ko: '구상서로 회신(시연)', en: 'Replied by note verbale (demo)' },
  mail: { ko: '메일로 회신(시연)', en: 'Replied by mail (demo)' },
  call: { ko: '통화로 확인(시연)', en: 'Confirmed by telephone (demo)' },
  meeting: { ko: '면담에서 확인(시연)', en: 'Confirmed in a meeting (demo)' },
  document: { ko: '문서 등록(시연)', en: 'Document on file (demo)' },
  observation: { ko: '현장에서 확인(시연)', en: 'Seen on the spot (demo)' },
  'public-statement': { ko: '공개 발표(시연)', en: 'Publicly stated (demo)' },
}

const leadOfGuest = ({ kind }: Guest): Ministry =>
  kind === 'country' || kind === 'international-organisation' ? 'mofa' : 'msit'

/** Tells a story as commands. Throws for one that speaks of what is neither in it nor in the summit file. */
export function stepsOf(story: Story, summit: SummitFile): Told {
  const ids = idsOf(story)
  const leads = new Map(
    summit.sessions.flatMap(({ workstreams }) =>
      workstreams.flatMap(({ items }) => items.map((one) => [one.id, one.lead])),
    ),
  )
  const leadOf = (item: string): Ministry => found(story.newItems[item]?.lead ?? leads.get(item), item)

  const steps = [
    ...Object.entries(story.newItems).map(([key, { lead, ...item }]) =>
      step(story.begins, lead, { type: 'item.add', payload: { ...item, lead } }, ids.item(key)),
    ),
    ...Object.entries(story.reports).flatMap(([item, turns]) =>
      turns.map((turn) =>
        step(turn.at, turn.by ?? leadOf(item), {
          type: 'item.set-status',
          payload: { item: ids.item(item), ...saidBy(turn) },
        }),
      ),
    ),
    ...Object.entries(story.attendance).flatMap(([key, sessions]) =>
      guestSteps(story.begins, found(story.guests[key], key), ids.guest(key), sessions),
    ),
    ...reconfirmations(summit, story.reconfirmedAt),
    ...story.askings.flatMap((asking) => askingSteps(asking, ids.item(asking.item))),
    ...courseSteps(story, summit),
  ]
  return { steps: steps.toSorted((one, other) => one.at - other.at), ids }
}

const step = (at: Instant, by: Colleague, asked: Asked, id: CommandId = randomUUID()): Step => ({ at, by, id, asked })

/** What a command says of a status that was reported. A note of those on the spot they could not read themselves. */
function saidBy<Status extends ItemStatus | AttendanceStatus>({ status, evidence, reason, by }: Turn<Status>) {
  const note = by === 'kist' || evidence === undefined ? {} : { note: NOTES[evidence] }
  return {
    status,
    ...(reason !== undefined && { reason: { text: reason } }),
    ...(evidence !== undefined && { evidence: { kind: evidence, ...note } }),
  }
}

function guestSteps(
  begins: Instant,
  guest: Guest,
  id: CommandId,
  sessions: Readonly<Record<string, readonly Turn<AttendanceStatus>[]>>,
): Step[] {
  const lead = leadOfGuest(guest)
  const { kind, name, unannounced = false } = guest
  const payload = { kind, name, lead, country: null, announced: !unannounced }
  return [
    step(begins, lead, { type: 'delegation.add', payload }, id),
    ...Object.entries(sessions).flatMap(([session, turns]) => {
      const participation = participationId(id, session)
      return [
        step(begins, lead, { type: 'participation.add', payload: { delegation: id, session } }),
        ...(session === 'ministerial' ? receptionSteps(begins, lead, participation, guest) : []),
        ...turns.map((turn) =>
          step(turn.at, turn.by ?? lead, {
            type: 'participation.set-status',
            payload: { participation, ...saidBy(turn) },
          }),
        ),
      ]
    }),
  ]
}

/** Who comes at the head, and whom to call: for those who receive them at the door. */
function receptionSteps(at: Instant, lead: Ministry, participation: string, { head, name }: Guest): Step[] {
  if (head === undefined) return []
  const contact = { ko: `${name.ko} 연락 담당(시연)`, en: `Liaison of ${name.en} (demo)` }
  return [
    step(at, lead, { type: 'participation.set-head', payload: { participation, ...head } }),
    step(at, lead, { type: 'participation.set-contact', payload: { participation, contact } }),
  ]
}

/** Of the parties of the summit file no more is said than that nothing has changed. */
function reconfirmations({ participations, delegations }: SummitFile, at: Instant): Step[] {
  return participations.flatMap(({ delegation: id, session }, index) => {
    const delegation = delegations.find((one) => one.id === id)
    return delegation === undefined || delegation.group
      ? []
      : [
          step(instant(at + index * MINUTE), delegation.lead, {
            type: 'participation.reconfirm',
            payload: { participation: participationId(id, session) },
          }),
        ]
  })
}

function askingSteps({ from, at, due, ask, acceptedAt, answered, closedAt }: Asking, item: string): Step[] {
  const request = randomUUID()
  const to = otherMinistry(from)
  return [
    step(at, from, { type: 'request.open', payload: { item, to, due, ask } }, request),
    ...(acceptedAt === undefined ? [] : [step(acceptedAt, to, { type: 'request.accept', payload: { request } })]),
    ...(answered === undefined
      ? []
      : [step(answered.at, to, { type: 'request.answer', payload: { request, answer: answered.answer } })]),
    ...(closedAt === undefined ? [] : [step(closedAt, from, { type: 'request.close', payload: { request } })]),
  ]
}

function courseSteps({ begins, courses }: Story, { sessions }: SummitFile): Step[] {
  return Object.entries(courses).flatMap(([session, { startsAt, phases, by }]) => {
    const { lead } = found(
      sessions.find(({ id }) => id === session),
      session,
    )
    return [
      step(begins, lead, { type: 'session.schedule', payload: { session, startsAt } }),
      ...phases.map(({ phase, at }) => step(at, by, { type: 'session.set-phase', payload: { session, phase } })),
    ]
  })
}

/** Things that a command adds are named after it, and commands have UUIDs. */
function idsOf({ newItems, guests }: Story): StoryIds {
  const items = new Map(Object.keys(newItems).map((key) => [key, randomUUID()]))
  const delegations = new Map(Object.keys(guests).map((key) => [key, randomUUID()]))
  return {
    item: (key) => items.get(key) ?? key,
    guest: (key) => found(delegations.get(key), key),
  }
}

function found<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw new Error(`a story speaks of ${key}, which there is not`)
  return value
}
