import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { Instant } from '#shared/board/instant.ts'
import { HOUR, instant, MINUTE, SECOND } from '#shared/board/instant.ts'
import { readBackPages } from '#shared/board/review/read-back.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { newCommand } from '#client/sync/new-command.ts'
import type { LocalSync } from './local-sync.ts'
import { type PersonaName, PERSONAS } from './personas.ts'

const CHAIRS = { mofa: 'mofaChair', msit: 'msitChair' } as const
const RECORDER = 'mofaDesk'

/** Brings a review of a local log to where a scene needs it, as its people would. Throws if something is refused. */
export class ReviewStory {
  readonly sync: LocalSync
  readonly id: string

  /** Prepares it. */
  constructor(sync: LocalSync, plan: Partial<CommandOf<'review.prepare'>['payload']>) {
    this.sync = sync
    this.id = this.#newest({
      number: 1,
      title: { ko: '공동 점검회의', en: 'joint readiness review' },
      host: 'mofa',
      place: { ko: '정부서울청사', en: 'Government Complex Seoul' },
      startsAt: instant(sync.log.now + HOUR),
      minutes: 60,
      mode: 'rehearsal',
      participants: [
        { person: PERSONAS.mofaChair.id, capacity: 'chair' },
        { person: PERSONAS.msitChair.id, capacity: 'chair' },
        { person: PERSONAS.mofaDesk.id, capacity: 'recorder' },
        { person: PERSONAS.msitDesk.id, capacity: 'attendee' },
      ],
      ...plan,
    })
  }

  #newest(plan: CommandOf<'review.prepare'>['payload']): string {
    return this.ask(RECORDER, 'review.prepare', plan)
  }

  review(): Review {
    const review = this.sync.log.board.reviews[this.id]
    if (review === undefined) throw new Error('The review was prepared')
    return review
  }

  topics(): string[] {
    return topicsOf(this.sync.log.board, this.review())
      .filter(({ discussed }) => discussed)
      .map(({ workstream }) => workstream)
  }

  /** Asks without telling anybody yet: a board of hundreds of commands is published once, by `wait`. */
  ask<Type extends CommandType>(by: PersonaName, type: Type, payload: CommandOf<Type>['payload']): string {
    const { log } = this.sync
    const command = newCommand(type, payload, { basis: log.board.position, observedAt: log.now })
    const outcome = log.submit(command, { person: PERSONAS[by].id, client: `device-of-${by}` })
    if (outcome.outcome === 'refused') throw new Error(`${type} by ${by}: ${JSON.stringify(outcome.refusal)}`)
    return command.id
  }

  wait(milliseconds: number): void {
    this.sync.setNow(instant(this.sync.log.now + milliseconds))
  }

  at(now: Instant): void {
    this.sync.log.now = now
  }

  freeze(): void {
    this.ask(RECORDER, 'review.freeze-brief', { review: this.id })
  }

  /** Everybody comes in, and it is opened. */
  open(): void {
    for (const by of [CHAIRS.mofa, CHAIRS.msit, RECORDER] as const)
      this.ask(RECORDER, 'review.check-in', { review: this.id, participant: { participant: PERSONAS[by].id } })
    this.ask(RECORDER, 'review.open', { review: this.id })
  }

  moveTo(to: StagePosition): void {
    const from = this.review().stage.value
    this.ask(RECORDER, 'review.move-to', { review: this.id, from, to })
  }

  call(
    workstream: string,
    ministry: keyof typeof CHAIRS,
    call: Omit<CommandOf<'review.call'>['payload'], 'review' | 'workstream' | 'ministry' | 'keeps'>,
  ): void {
    this.ask(CHAIRS[ministry], 'review.call', { review: this.id, workstream, ministry, keeps: [], ...call })
  }

  /** Both ministries say go of whatever they have not spoken of, and confirm the consent list. */
  callTheRest(): void {
    for (const ministry of MINISTRIES) {
      for (const workstream of this.topics())
        if (this.review().calls[workstream]?.[ministry] === undefined)
          this.call(workstream, ministry, { call: 'go', conditions: [] })
      this.confirmConsent(ministry)
    }
  }

  confirmConsent(ministry: keyof typeof CHAIRS): void {
    const workstreams = topicsOf(this.sync.log.board, this.review())
      .filter(({ discussed }) => !discussed)
      .map(({ workstream }) => workstream)
    if (workstreams.length > 0) this.ask(CHAIRS[ministry], 'review.affirm', { review: this.id, ministry, workstreams })
  }

  beginSigning(): void {
    this.ask(RECORDER, 'review.record-remark', {
      review: this.id,
      speaker: PERSONAS.mofaChair.id,
      text: { ko: '점검을 시작합니다.' },
      class: 'public',
      workstream: null,
    })
    for (const [index] of readBackPages(this.review()).entries()) {
      this.moveTo({ step: 'read-back', page: index + 1 })
      this.sync.log.now = instant(this.sync.log.now + 5 * SECOND)
    }
    this.ask(RECORDER, 'review.read-back', { review: this.id })
    this.sync.log.now = instant(this.sync.log.now + MINUTE)
    this.ask(RECORDER, 'review.begin-signing', { review: this.id })
  }

  sign(ministry: keyof typeof CHAIRS): void {
    const recordSeq = this.review().signing?.recordSeq ?? 0
    this.ask(CHAIRS[ministry], 'review.sign', { review: this.id, ministry, recordSeq })
  }
}
