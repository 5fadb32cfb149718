import { setTimeout as pause } from 'node:timers/promises'
import { topicsOf } from '#shared/board/review/topics.ts'
import { pairingBegunSchema } from '#shared/protocol/accounts.ts'
import type { SignedIn } from '../load/plan.ts'
import { type Asker, askerOn } from './asker.ts'
import { cookieOf, type OpenSummit, openSummit, post } from './open-summit.ts'
import type { BoardServer } from './start-board-server.ts'

/** Each page that is read back is shown for so long (milliseconds), and a little more. */
const PAGE_SHOWN_FOR = 5_200
/** What is read back of them fits one page. */
const DECISIONS = 4

/** A review in session with both chairs and a recorder, and a phone that has its stage. */
export type OpenReview = {
  asker: Asker
  people: OpenSummit
  review: string
  remote: SignedIn
}

/** Prepares a review of everything there is, opens it, and pairs a phone with it, as people do. */
export async function openReview(server: BoardServer): Promise<OpenReview> {
  const people = await openSummit(server)
  const { chair, otherChair, desk } = people
  const asker = await askerOn(server.url, desk)
  const board = await asker.board()
  const review = await asker.ask(desk, {
    type: 'review.prepare',
    payload: {
      number: 1,
      title: { ko: '공동 점검회의', en: 'Joint review' },
      host: 'mofa',
      place: { ko: '회의실', en: 'Meeting room' },
      startsAt: board.at,
      minutes: 240,
      mode: 'rehearsal',
      participants: [
        { person: chair.person, capacity: 'chair' },
        { person: otherChair.person, capacity: 'chair' },
        { person: desk.person, capacity: 'recorder' },
      ],
    },
  })
  const agenda = Object.keys(board.workstreams)
  await asker.ask(desk, { type: 'review.freeze-brief', payload: { review, agenda } })
  for (const { person: participant } of [chair, otherChair, desk])
    await asker.ask(desk, { type: 'review.check-in', payload: { review, participant: { participant } } })
  await asker.ask(desk, { type: 'review.open', payload: { review } })
  return { asker, people, review, remote: await pairRemote(server, asker, people, review) }
}

async function pairRemote({ url }: BoardServer, asker: Asker, { desk }: OpenSummit, review: string) {
  const { code, pollToken } = pairingBegunSchema.parse(await (await post(url, '/api/remote/begin', {})).json())
  const name = { ko: '리모컨', en: 'Remote' }
  const asked = { ...asker.submission(desk, { type: 'remote.pair', payload: { review, name } }), code }
  await post(url, '/api/remote/approve', asked, desk.cookie)
  const { headers } = await post(url, '/api/remote/poll', { pollToken })
  return { person: asked.command.id, cookie: cookieOf(headers) }
}

/** Has both ministries speak on every topic, records so many remarks, and brings the review to its signatures. */
export async function bringToSigning({ asker, people, review }: OpenReview, remarks: number): Promise<void> {
  const { chair, otherChair, desk } = people
  const board = await asker.board()
  const present = board.reviews[review]
  if (present === undefined) throw new Error('the review is gone')
  const topics = topicsOf(board, present).map(({ workstream }) => workstream)
  for (const [index, workstream] of topics.entries())
    for (const [by, ministry] of [[chair, 'mofa'] as const, [otherChair, 'msit'] as const]) {
      const sentence = {
        ko: `${index + 1}번 분야는 계획대로 준비하고 있습니다.`,
        en: `Topic ${index + 1} goes as planned.`,
      }
      const payload = { review, workstream, ministry, call: 'go' as const, sentence, conditions: [], keeps: [] }
      await asker.ask(by, { type: 'review.call', payload })
    }
  for (let remark = 0; remark < remarks; remark += 1) {
    const text = { ko: `${remark + 1}. ${'현장 여건과 일정을 함께 살펴 다시 조정하자고 하였습니다. '.repeat(4)}` }
    const speaker = remark % 2 === 0 ? chair.person : otherChair.person
    const workstream = topics[remark % topics.length] ?? null
    const kind = remark % 5 === 0 ? 'internal' : 'public'
    await asker.ask(desk, { type: 'review.record-remark', payload: { review, speaker, text, class: kind, workstream } })
  }
  for (let decision = 0; decision < DECISIONS; decision += 1) {
    const sentence = { ko: `${decision + 1}번 결정 사항`, en: `Decision ${decision + 1}` }
    const payload = { review, kind: 'approved' as const, sentence, workstream: null, vote: null, answers: null }
    await asker.ask(desk, { type: 'review.record-decision', payload })
  }
  const { stage } = (await asker.board()).reviews[review] ?? present
  const to = { step: 'read-back' as const, page: 1 }
  await asker.ask(desk, { type: 'review.move-to', payload: { review, from: stage.value, to } })
  await pause(PAGE_SHOWN_FOR)
  await asker.ask(desk, { type: 'review.read-back', payload: { review } })
  await asker.ask(desk, { type: 'review.begin-signing', payload: { review } })
}
