import { DAY, HOUR, instant, MINUTE } from '#shared/board/instant.ts'
import type { SummitFile } from '#shared/board/summit-file.ts'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { ReviewStory } from '#client/testing/review-story.ts'
import { readSummit } from '#client/testing/summit-file.ts'

/** Boards as a wall may have to show them. States that nobody wants belong to invented countries and companies. */

const NOW = instant(Date.parse('2024-05-10T10:24:05+09:00'))

type Delegation = SummitFile['delegations'][number]
type Participation = SummitFile['participations'][number]

const SYLLABLES = Array.from('가나다라마바사아자차카타파하거너더러머버')
const LATIN = [
  'Ga',
  'Na',
  'Da',
  'Ra',
  'Ma',
  'Ba',
  'Sa',
  'A',
  'Ja',
  'Cha',
  'Ka',
  'Ta',
  'Pa',
  'Ha',
  'Geo',
  'Neo',
  'Deo',
  'Reo',
  'Meo',
  'Beo',
]

function party(kind: Delegation['kind'], index: number, ko: string, en: string): Delegation {
  return {
    id: `${kind}-${index}`,
    kind,
    name: { ko: `${SYLLABLES[index]} ${ko}`, en: `${en} ${LATIN[index]}` },
    country: null,
    lead: kind === 'country' || kind === 'international-organisation' ? 'mofa' : 'msit',
    group: false,
  }
}

const parties = (kind: Delegation['kind'], count: number, ko: string, en: string): Delegation[] =>
  Array.from({ length: count }, (_, index) => party(kind, index, ko, en))

const INVENTED: Delegation[] = [
  ...parties('country', 14, '나라', 'Republic of'),
  ...parties('company', 9, '기업', 'Company'),
  ...parties('academia', 2, '대학', 'University of'),
  ...parties('civil-society', 2, '단체', 'Forum'),
]

const invite = (delegations: readonly Delegation[], session: string): Participation[] =>
  delegations.map(({ id }) => ({ delegation: id, session, role: 'guest', status: 'planned' }))

/** The sessions and checklists of the summit, two days before its review, with invented guests. */
function invitedSummit(): SummitFile {
  const summit = readSummit('ai-seoul-summit-2024')
  return {
    ...summit,
    reviewAt: '2024-05-02T09:00:00+09:00',
    delegations: INVENTED,
    participations: [...invite(INVENTED.slice(0, 14), 'leaders'), ...invite(INVENTED, 'ministerial')],
  }
}

const atTime = (sync: LocalSync, before: number): void => sync.setNow(instant(NOW - before))

function rehearsing(sync: LocalSync): LocalSync {
  const { log } = sync
  log.board = { ...log.board, clock: { kind: 'rehearsal', shows: log.now, started: log.now } }
  sync.setNow(NOW)
  return sync
}

const itemIds = (sync: LocalSync, session: string): string[] =>
  Object.values(sync.state().board.items)
    .filter((item) => item.session === session)
    .map(({ id }) => id)

/** A day in the middle of the preparations: some of everything, as on the drawings of the wall. */
export function livelyWall(): LocalSync {
  const sync = createLocalSync({ me: 'wall', summit: invitedSummit(), mode: 'rehearsal' })
  const done = (session: string, from: number, to: number) => {
    for (const item of itemIds(sync, session).slice(from, to))
      sync.command('mofaDesk', 'item.set-status', { item, status: 'done' })
  }
  const started = (session: string, from: number, to: number) => {
    for (const item of itemIds(sync, session).slice(from, to))
      sync.command('msitDesk', 'item.set-status', { item, status: 'in-progress' })
  }
  const attend = (
    session: string,
    index: number,
    ...path: ('invited' | 'acknowledged' | 'tentative' | 'confirmed')[]
  ) => {
    for (const status of path)
      sync.command('mofaDesk', 'participation.set-status', {
        participation: `${INVENTED[index]?.id ?? ''}@${session}`,
        status,
        evidence: { kind: 'note-verbale' },
      })
  }
  const block = (item: string, ko: string, en: string) =>
    sync.command('msitDesk', 'item.set-status', { item, status: 'blocked', reason: { text: { ko, en } } })

  atTime(sync, 6 * DAY)
  for (const index of [3, 4]) attend('ministerial', index, 'invited')
  atTime(sync, 2 * DAY)
  done('leaders', 14, 20)
  done('ministerial', 25, 38)
  done('forum', 4, 8)
  for (let index = 0; index < 14; index += 1) attend('leaders', index, 'invited')
  for (let index = 0; index < 27; index += 1)
    if (![3, 4, 26, 22].includes(index)) attend('ministerial', index, 'invited')
  atTime(sync, DAY + 2 * HOUR)
  block('ministerial-replies', '주한대사관 회신 대기', 'Awaiting the embassies')
  for (const item of ['line-contacts', 'recording-requests', 'exhibition-plan'])
    sync.command(item === 'recording-requests' ? 'mofaDesk' : 'msitDesk', 'item.set-due', {
      item,
      due: instant(NOW - DAY - HOUR),
    })
  atTime(sync, 5 * HOUR)
  done('leaders', 20, 28)
  done('ministerial', 38, 44)
  done('forum', 8, 13)
  started('leaders', 4, 11)
  started('ministerial', 6, 18)
  started('forum', 0, 1)
  for (const index of [0, 1, 2, 5, 6, 7]) attend('leaders', index, 'tentative', 'confirmed')
  for (const index of [0, 1, 2, 5]) attend('ministerial', index, 'confirmed')
  for (const index of [6, 7, 14, 15, 16, 23]) attend('ministerial', index, 'tentative')
  sync.command('mofaDesk', 'participation.set-status', {
    participation: `${INVENTED[21]?.id ?? ''}@ministerial`,
    status: 'confirmed',
    evidence: { kind: 'mail' },
  })
  block('room-power', '수전 용량 부족', 'Supply too weak')
  sync.command('mofaDesk', 'request.open', {
    item: 'room-power',
    to: 'msit',
    due: instant(NOW + DAY),
    ask: { ko: '전력 증설 일정' },
  })
  sync.command('mofaDesk', 'request.open', {
    item: 'microphones',
    to: 'msit',
    due: instant(NOW + DAY),
    ask: { ko: '마이크 수량' },
  })
  sync.command('msitDesk', 'request.open', {
    item: 'seating-plan',
    to: 'mofa',
    due: instant(NOW - HOUR),
    ask: { ko: '좌석 배치' },
  })
  atTime(sync, 5 * MINUTE)
  sync.command('mofaDesk', 'item.set-status', { item: 'refreshments', status: 'done' })
  attend('ministerial', 8, 'tentative')
  return rehearsing(sync)
}

/** The summit of May 2024 as its definition has it: nothing reported yet. */
export function freshWall(): LocalSync {
  const sync = createLocalSync({ me: 'wall', mode: 'rehearsal' })
  return rehearsing(sync)
}

/** Everything in order. */
export function greenWall(): LocalSync {
  const sync = createLocalSync({ me: 'wall', summit: invitedSummit() })
  atTime(sync, HOUR)
  for (const { id } of Object.values(sync.state().board.items))
    sync.command('mofaDesk', 'item.set-status', { item: id, status: id.startsWith('leaders') ? 'in-progress' : 'done' })
  for (const { id } of Object.values(sync.state().board.participations))
    sync.command('mofaDesk', 'participation.set-status', {
      participation: id,
      status: 'confirmed',
      evidence: { kind: 'mail' },
    })
  sync.setNow(instant(NOW - 30 * MINUTE))
  return sync
}

const LONG = {
  ko: '기후 위기 대응과 지속 가능한 인공지능 기반 시설의 국제 협력을 위한 다자간 연합 기구',
  en: 'The Multilateral Alliance for International Cooperation on Sustainable Artificial Intelligence Infrastructure',
}

/** More of everything than any summit had, with names as long as names get. */
export function crowdedWall({
  sessions = 3,
  longNames = true,
}: { sessions?: number; longNames?: boolean } = {}): LocalSync {
  const summit = readSummit('ai-seoul-summit-2024')
  const pattern = summit.sessions[1]
  if (pattern === undefined) throw new Error('The summit has a ministerial session')
  const delegations: Delegation[] = [
    ...parties('country', 18, '나라 연방 공화국', 'Federal Democratic Republic of'),
    ...parties('international-organisation', 4, LONG.ko, LONG.en),
    ...parties('company', 10, '인공지능 반도체 주식회사', 'Artificial Intelligence Semiconductor Company'),
    ...parties('academia', 4, '국립 과학 기술 대학교', 'National University of Science and Technology'),
    ...parties('civil-society', 4, '시민 사회 연대', 'Coalition of Civil Society'),
  ]
  const crowded: SummitFile = {
    ...summit,
    name: { ko: `${summit.name.ko} ${LONG.ko}`, en: `${summit.name.en}: ${LONG.en}` },
    reviewAt: '2024-05-02T09:00:00+09:00',
    venues: [{ id: 'kist', name: LONG }],
    delegations,
    sessions: Array.from({ length: sessions }, (_, number) => ({
      ...pattern,
      id: `session-${number}`,
      shortName: longNames && number === 0 ? LONG : pattern.shortName,
      workstreams: Array.from({ length: 16 }, (_workstream, index) => ({
        id: `stream-${number}-${index}`,
        name: LONG,
        lead: 'mofa' as const,
        supporting: 'msit' as const,
        items: Array.from({ length: 4 }, (_item, place) => ({
          id: `item-${number}-${index}-${place}`,
          title:
            (index + place) % 3 === 0 ? LONG : { ko: '통역 부스 전원 증설', en: 'Interpretation booth power upgrade' },
          lead: 'msit' as const,
          supporting: null,
          due: '2024-05-08T18:00:00+09:00',
          critical: place === 0,
          gate: null,
        })),
      })),
    })),
    participations: invite(delegations, 'session-0'),
  }
  const sync = createLocalSync({ me: 'wall', summit: crowded, mode: 'demo' })
  const { board } = sync.state()
  atTime(sync, 8 * DAY)
  Object.values(board.participations).forEach(({ id }, index) => {
    if (index % 5 === 0) return
    sync.command('mofaDesk', 'participation.set-status', { participation: id, status: 'invited' })
    if (index % 5 > 2)
      sync.command('mofaDesk', 'participation.set-status', {
        participation: id,
        status: index % 5 === 3 ? 'tentative' : 'confirmed',
      })
  })
  atTime(sync, 3 * DAY)
  Object.values(board.items).forEach(({ id }, index) => {
    if (index % 7 === 0)
      sync.command('msitDesk', 'item.set-status', {
        item: id,
        status: 'blocked',
        reason: { text: { ko: LONG.ko, en: LONG.en } },
      })
    if (index % 7 === 1) sync.command('msitDesk', 'item.set-status', { item: id, status: 'done' })
    if (index % 7 === 2) sync.command('msitDesk', 'item.set-status', { item: id, status: 'in-progress' })
    if (index % 40 === 3)
      sync.command('mofaDesk', 'request.open', { item: id, to: 'msit', due: instant(NOW - DAY), ask: { ko: '일정' } })
  })
  return rehearsing(sync)
}

/** Some hours after a review, and after the other ministry has answered. */
export function reviewedWall(): LocalSync {
  const sync = livelyWall()
  const asked = Object.values(sync.log.board.requests).find(({ asks }) => asks === 'mofa')
  if (asked !== undefined) sync.command('msitDesk', 'request.answer', { request: asked.id, answer: { ko: '40대' } })
  const story = new ReviewStory(sync, { number: 2 })
  story.freeze()
  story.open()
  story.callTheRest()
  story.ask('mofaDesk', 'review.record-decision', {
    review: story.id,
    kind: 'approved',
    sentence: { ko: '예비 전원을 둡니다.' },
    workstream: null,
    vote: null,
    answers: null,
  })
  story.beginSigning()
  story.sign('mofa')
  story.sign('msit')
  story.wait(5 * HOUR)
  for (const id of itemIds(sync, 'leaders').slice(8, 11))
    sync.command('msitDesk', 'item.set-status', { item: id, status: 'blocked', reason: { text: { ko: '지연' } } })
  return sync
}

export const SCENES = {
  lively: livelyWall,
  fresh: freshWall,
  green: greenWall,
  reviewed: reviewedWall,
  crowded: crowdedWall,
}
