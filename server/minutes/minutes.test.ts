import { describe, expect, it } from 'vitest'
import { HOUR, instant, MINUTE, SECOND } from '#shared/board/instant.ts'
import { type Ministry, MINISTRIES } from '#shared/board/status.ts'
import { BoardLog } from '#shared/testing/board-log.ts'
import {
  aCondition,
  beginSigning,
  CHAIR,
  moveTo,
  onPaper,
  openReview,
  RECORDER,
  reviewIn,
  reviewOf,
  signatureOf,
  signReview,
} from '#shared/testing/review-log.ts'
import { withWorkstreams } from '#shared/testing/with-workstreams.ts'
import { minutesDocx } from './minutes-docx.ts'
import { minutesHtml } from './minutes-html.ts'
import type { Edition, Language } from './minutes.ts'
import { recordJson } from './record-json.ts'
import type { Source } from './source.ts'
import { buildMinutes } from './template-1/build-minutes.ts'
import { textsOfDocx, textsOfHtml } from './testing/texts.ts'

const WORKSTREAM = 'hall'

const sourceOf = (log: BoardLog, review: string, board = log.board): Source => ({
  board,
  review: reviewOf(log, review),
  changes: log.changes.filter((change) => 'review' in change.payload && change.payload.review === review),
  textOf: (ref) => log.texts.get(ref),
})

const page = (source: Source, edition: Edition = 'full', language: Language = 'ko'): string =>
  minutesHtml(buildMinutes(source, edition, language))

/** A review in which everything was said that minutes have a place for, signed by both. */
function wholeReview(log = new BoardLog()): { log: BoardLog; review: string } {
  const review = reviewIn(log, 'briefed', { title: { ko: '공동 점검회의' } })
  const observer = {
    name: { ko: '박 서기관' },
    post: { ko: '의전과' },
    ministry: 'mofa',
    capacity: 'observer',
  } as const
  log.ask(RECORDER, 'review.check-in', { review, participant: observer })
  openReview(log, review)
  log.wait(3 * MINUTE)
  moveTo(log, review, { step: 'overview' })
  log.wait(2 * MINUTE)
  const call = (ministry: Ministry, payload: object) =>
    log.ask(CHAIR[ministry], 'review.call', {
      review,
      workstream: WORKSTREAM,
      ministry,
      call: 'go',
      conditions: [],
      keeps: [],
      ...payload,
    })
  call('mofa', { sentence: { ko: '모두 준비되었습니다.' } })
  log.wait(MINUTE)
  call('mofa', { call: 'conditional', sentence: { ko: '전원이 모자랍니다.' }, conditions: [aCondition(log)] })
  call('msit', { call: 'no-go', fallback: { ko: '별관을 씁니다.' } })
  const entry = { review, workstream: WORKSTREAM }
  log.ask(RECORDER, 'review.record-decision', {
    ...entry,
    kind: 'instructed',
    sentence: { ko: '발전기를 두 대 둡니다.' },
    vote: { inFavour: 2, against: 1, abstained: 0 },
    answers: null,
  })
  const dissent = { ministry: 'msit', kind: 'support', on: { workstream: WORKSTREAM } } as const
  log.ask(CHAIR.msit, 'review.record-dissent', { review, ...dissent, sentence: { ko: '한 대면 됩니다.' } })
  const remark = { ...entry, speaker: CHAIR.mofa }
  log.ask(RECORDER, 'review.record-remark', { ...remark, text: { ko: '전원을 먼저 봅시다.' }, class: 'public' })
  log.ask(RECORDER, 'review.record-remark', { ...remark, text: { ko: '업체가 늦습니다.' }, class: 'internal' })
  beginSigning(log, review)
  log.wait(30 * SECOND)
  const reservation = { ko: '예산은 따로 정합니다.' }
  log.ask(CHAIR.mofa, 'review.sign', { ...signatureOf(log, review, 'mofa'), reservation })
  log.ask(CHAIR.msit, 'review.sign', signatureOf(log, review, 'msit'))
  return { log, review }
}

describe('minutes', () => {
  it('RV-38 have the nine fields that minutes must have, each with what happened', () => {
    const { log, review } = wholeReview()
    const texts = textsOfHtml(page(sourceOf(log, review)))
    const label = (name: string) => expect(texts).toContain(name)
    const after = (name: string) => texts[texts.indexOf(name) + 1]
    expect(after('회의 명칭')).toBe('제3차 공동 점검회의')
    expect(after('개최기관')).toBe('외교부(주관), 과학기술정보통신부 공동 주재')
    expect(after('일시')).toMatch(
      /^2024\. 5\. 10\.\(금\) 1\d:\d\d ~ 2024\. 5\. 10\.\(금\) \d\d:\d\d \(계획: .*부터 60분\)$/,
    )
    expect(after('장소')).toBe('회의실')
    expect(after('참석자')).toBe('[외교부]')
    expect(texts).toContainEqual(expect.stringMatching(/^mofa-chair, 주재, \d\d:\d\d ~ \d\d:\d\d$/))
    expect(texts.slice(texts.indexOf('배석자'))[2]).toMatch(/^박 서기관\(의전과\), 배석/)
    label('2. 진행순서')
    expect(texts).toContain('전체 현황')
    label('3. 상정 안건')
    label('5. 발언 요지')
    expect(texts).toContain('전원을 먼저 봅시다.')
    label('6. 결정 사항')
    expect(texts).toContain('발전기를 두 대 둡니다.')
    label('표결 내용')
    expect(texts).toContain('찬성 2 · 반대 1 · 기권 0')
    expect(texts).toContain('해당 없음(합의)')
  })

  it('tell the opening once, and of a step that was over at once that it took less than a minute', () => {
    const { log, review } = wholeReview()
    const texts = textsOfHtml(page(sourceOf(log, review)))
    const course = texts.slice(texts.indexOf('2. 진행순서'), texts.indexOf('3. 상정 안건'))
    expect(course.filter((text) => text === '개회')).toHaveLength(1)
    expect(course[course.indexOf('지난 회의 조치 이행') + 1]).toBe('3분')
    expect(course[course.indexOf('낭독 확인 1쪽') + 1]).toBe('1분 미만')
  })

  it('tell what each ministry said last, and what it had said before', () => {
    const { log, review } = wholeReview()
    const texts = textsOfHtml(page(sourceOf(log, review)))
    expect(texts).toContain('전원이 모자랍니다.')
    expect(texts).toContainEqual(expect.stringMatching(/^변경: 준비 완료 → 조건부 \(\d\d:\d\d\)$/))
    expect(texts).toContain('대안: 별관을 씁니다.')
    expect(texts).toContain('의견 차이')
    expect(texts).toContainEqual(expect.stringMatching(/^종합 판정: 미비 \(.*미비 1건.*\)$/))
  })

  it('tell what was put off, and why', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    log.ask(RECORDER, 'review.defer', { review, workstream: WORKSTREAM, reason: { ko: '자료를 기다립니다.' } })
    const texts = textsOfHtml(page(sourceOf(log, review)))
    expect(texts[texts.indexOf('보류') + 1]).toBe('사유: 자료를 기다립니다.')
  })

  it('tell who has to do what until when, and who signed what', () => {
    const { log, review } = wholeReview()
    const texts = textsOfHtml(page(sourceOf(log, review)))
    expect(texts).toContain('발전기 2대 배치')
    expect(texts).toContain('msit-desk(과기정통부)')
    expect(texts).toContain('부하 시험 기록')
    expect(texts).toContain('이견·지지')
    expect(texts).toContain('유보: 예산은 따로 정합니다.')
    expect(texts).toContainEqual(expect.stringMatching(/^미비 1건을 포함한 이 기록이 회의 내용과 같음을 확인합니다\.$/))
    expect(texts).toContainEqual(expect.stringMatching(/^#\d+ · [0-9A-F]{4}-[0-9A-F]{4}$/))
  })

  it.each([
    ['ko', '서면 서명 (입력 msit-desk, 확인 mofa-desk 2024. 5. 10.(금)', '스캔본 등록번호: 과기정통부-2024-7'],
    ['en', 'signed on paper (entered by msit-desk, confirmed by mofa-desk', 'Number of the scan: 과기정통부-2024-7'],
  ] as const)('RV-5 tell who entered and who confirmed what was signed on paper (%s)', (language, trail, scan) => {
    const log = new BoardLog()
    const review = reviewIn(log, 'signing')
    const entry = log.nextId()
    const wet = { ...onPaper(log, review, 'msit'), scan: { ko: '과기정통부-2024-7' } }
    log.ask('msit-desk', 'review.enter-wet-signature', wet, { id: entry })
    const until = (edition: Edition) => textsOfHtml(page(sourceOf(log, review), edition, language)).join('\n')
    expect(until('full')).not.toContain(trail)
    log.ask('mofa-desk', 'review.confirm-wet-signature', { review, ministry: 'msit', entry })
    for (const edition of ['full', 'public'] as const) {
      expect(until(edition)).toContain(trail)
      expect(until(edition)).toContain(scan)
    }
    const { names, texts } = recordJson(sourceOf(log, review), 'public')
    expect(Object.keys(names.persons)).toEqual(expect.arrayContaining(['msit-desk', 'mofa-desk']))
    expect(Object.values(texts)).toContainEqual(wet.scan)
  })

  it.each(['full', 'public'] as const)('have the same words as a page and as a file (%s)', async (edition) => {
    const { log, review } = wholeReview()
    for (const language of ['ko', 'en'] as const) {
      const minutes = buildMinutes(sourceOf(log, review), edition, language)
      expect(textsOfDocx(await minutesDocx(minutes))).toEqual(textsOfHtml(minutesHtml(minutes)))
    }
  })

  it('RV-21 have no internal remark in the public edition, in whatever form', async () => {
    const { log, review } = wholeReview()
    const source = sourceOf(log, review)
    for (const [edition, holds] of [
      ['full', true],
      ['public', false],
    ] as const) {
      const docx = textsOfDocx(await minutesDocx(buildMinutes(source, edition, 'ko'))).join('\n')
      for (const bytes of [page(source, edition), docx, JSON.stringify(recordJson(source, edition))])
        expect(bytes.includes('업체가 늦습니다')).toBe(holds)
    }
    const internal = Object.values(source.review.remarks).find((remark) => remark.class === 'internal')
    expect(JSON.stringify(recordJson(source, 'public'))).not.toContain(internal?.text)
  })

  it('RV-10 are the same from the log that is replayed', () => {
    const { log, review } = wholeReview()
    const now = sourceOf(log, review)
    const board = log.replayed()
    const replayed = { ...now, board, review: board.reviews[review] ?? now.review }
    expect(page(replayed)).toBe(page(now))
    expect(recordJson(replayed, 'full')).toEqual(recordJson(now, 'full'))
  })

  it('stay as they were, whatever happens on the board after the closing', () => {
    const { log, review } = wholeReview()
    const before = page(sourceOf(log, review))
    const [item = ''] = Object.values(log.board.items).flatMap(({ id, source }) => (source === null ? [] : id))
    log.wait(24 * HOUR)
    log.ask('mofa-desk', 'item.set-status', { item, status: 'in-progress' })
    log.ask('mofa-desk', 'item.set-due', { item, due: instant(log.now + HOUR) })
    log.ask('admin', 'person.disable', { person: 'msit-desk' })
    const next = reviewIn(log, 'briefed')
    expect(reviewOf(log, next).standing.value).toBe('briefed')
    expect(page(sourceOf(log, review))).toBe(before)
  })

  it('RV-8 stay as they were when the checklist gets further workstreams, and an owner another ministry', () => {
    const { log, review } = wholeReview()
    const minutes = () => [page(sourceOf(log, review)), JSON.stringify(recordJson(sourceOf(log, review), 'full'))]
    const before = minutes()
    log.board = withWorkstreams(log.board, ['catering', 'transport'])
    log.ask('admin', 'person.set-role', { person: 'msit-desk', role: 'desk', ministry: 'mofa', venue: null })
    expect(minutes()).toEqual(before)
  })

  it('say where a text was erased, and nothing of it', () => {
    const { log, review } = wholeReview()
    const [remark] = Object.values(reviewOf(log, review).remarks)
    expect(log.ask('admin', 'text.erase', { ref: remark?.text ?? '' })).toMatchObject({ ok: true })
    const html = page(sourceOf(log, review))
    expect(html).not.toContain('전원을 먼저 봅시다')
    expect(textsOfHtml(html)).toContain('(삭제됨)')
    expect(recordJson(sourceOf(log, review), 'full').texts[remark?.text ?? '']).toBeNull()
  })

  it('print a correction under the untouched original once both ministries have signed it', () => {
    const { log, review } = wholeReview()
    const target = Object.values(reviewOf(log, review).decisions)[0]?.sentence ?? ''
    const amendment = { target, text: { ko: '발전기를 2대 둡니다.' }, reason: { ko: '숫자로 적습니다.' } }
    log.ask(RECORDER, 'review.amend', { review, amendment })
    const [signs = ''] = Object.keys(reviewOf(log, review).amendments)
    expect(page(sourceOf(log, review))).not.toContain('발전기를 2대 둡니다')
    for (const ministry of MINISTRIES)
      log.ask(CHAIR[ministry], 'review.amend', { review, amendment: { signs, ministry } })
    const texts = textsOfHtml(page(sourceOf(log, review)))
    expect(texts[texts.indexOf('발전기를 두 대 둡니다.') + 1]).toBe(
      '정정(2024. 5. 10.(금)): 발전기를 2대 둡니다. (사유: 숫자로 적습니다.)',
    )
  })

  it('say on every page that a rehearsal is one, that a copy is public, and that a record is not signed', () => {
    const log = new BoardLog()
    const rehearsal = reviewIn(log, 'closed', { mode: 'rehearsal' })
    expect(page(sourceOf(log, rehearsal))).toContain('<body data-watermark="연습">')
    expect(textsOfHtml(page(sourceOf(log, rehearsal), 'public')).slice(0, 2)).toEqual([
      '연습(실제 회의가 아닙니다)',
      '공개용(두 부처 열람 발언 제외)',
    ])
    const unsigned = reviewIn(log, 'signing')
    expect(textsOfHtml(page(sourceOf(log, unsigned)))[0]).toBe('서명 전(확정되지 않은 기록)')
    signReview(log, unsigned)
    expect(textsOfHtml(page(sourceOf(log, unsigned)))[0]).toMatch(/회의록$/)
  })

  it('show what somebody wrote as text, whatever it is', () => {
    const log = new BoardLog()
    const title = { ko: `<script>alert("1")</script> & '점검'` }
    const review = reviewIn(log, 'closed', { title })
    const html = page(sourceOf(log, review))
    expect(html).not.toContain('<script')
    expect(textsOfHtml(html)[0]).toBe(`제3차 ${title.ko} 회의록`)
  })

  it('name in the record as data everybody who took part', () => {
    const { log, review } = wholeReview()
    const { names, texts } = recordJson(sourceOf(log, review), 'full')
    const named = Object.entries(names.persons).map(([person, name]) => [person, texts[name]?.ko])
    const took = ['mofa-chair', 'msit-chair', 'mofa-desk', 'msit-desk']
    expect(named).toEqual(took.map((person) => [person, person]))
  })
})
