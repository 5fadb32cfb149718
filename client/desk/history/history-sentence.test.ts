import { describe, expect, it } from 'vitest'
import { enFormat } from '#client/i18n/en/format.ts'
import { desk as enDesk } from '#client/i18n/en/desk.ts'
import { history as enHistory } from '#client/i18n/en/history.ts'
import { status as enStatus } from '#client/i18n/en/status.ts'
import { desk as koDesk } from '#client/i18n/ko/desk.ts'
import { koFormat } from '#client/i18n/ko/format.ts'
import { history as koHistory } from '#client/i18n/ko/history.ts'
import { status as koStatus } from '#client/i18n/ko/status.ts'
import type { Language } from '#client/i18n/language.tsx'
import { inLanguage } from '#client/i18n/localized.ts'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { DAY, instant } from '#shared/board/instant.ts'
import { languageName } from '../language-name.ts'
import { namesOf } from '../names.ts'
import { tell, type Told } from './history-sentence.ts'

const PARTS = {
  ko: { history: koHistory, words: koDesk.input, statuses: koStatus, format: koFormat, undecided: '미정' },
  en: { history: enHistory, words: enDesk.input, statuses: enStatus, format: enFormat, undecided: 'To be decided' },
}

/** The history of a thing, told to the person of a sync, newest first. */
async function told(sync: LocalSync, of: string, language: Language = 'ko'): Promise<Told[]> {
  const { changes, texts } = await sync.history(of)
  const byRef = new Map(texts.map(({ ref, text }) => [ref, text]))
  const { board } = sync.state()
  const text = (ref: string) => {
    const found = byRef.get(ref) ?? sync.state().texts.get(ref)?.text
    if (found !== undefined) return inLanguage(found, language)
    return board.erased[ref] ? '(삭제됨)' : '비공개'
  }
  const { history, statuses } = PARTS[language]
  const { ministry } = statuses
  const names = namesOf(board, text, {
    ministry,
    member: history.member,
    operator: history.operator,
    unknown: '비공개',
  })
  const localized = (given: { ko?: string | undefined; en?: string | undefined }) => inLanguage(given, language)
  const phrasing = {
    ...PARTS[language],
    names,
    localized,
    languageName: (code: string) => languageName(code, language),
  }
  return changes.map((change) => tell(change, phrasing))
}
const sentences = async (...asked: Parameters<typeof told>) =>
  (await told(...asked)).map(({ who, did }) => `${who} ${did}`)

const germany = 'de@ministerial'
const of = `participation:${germany}`
const firstItem = (sync: LocalSync) => Object.keys(sync.state().board.items)[0] ?? ''

describe('the history of a row in sentences', () => {
  it('says who changed what from what to what, and what it rests on', async () => {
    const sync = createLocalSync()
    sync.submit('participation.set-status', {
      participation: germany,
      status: 'confirmed',
      reason: { text: { ko: '대사관 통보' } },
      evidence: { kind: 'note-verbale', note: { ko: '제24-117호' } },
    })
    expect(await told(sync, of)).toMatchObject([
      {
        who: '김서윤(외교부)',
        did: '잠정 참석에서 참석 확정으로 바꾸었습니다.',
        details: ['근거: 구상서 · 제24-117호', '사유: 대사관 통보'],
      },
    ])
    expect(await sentences(sync, of, 'en')).toEqual(['Kim Seo-yun (MOFA) changed it from Tentative to Confirmed.'])
  })

  it('tells evidence, a confirmation and an undo apart', async () => {
    const sync = createLocalSync()
    const id = sync.submit('participation.set-status', { participation: germany, status: 'confirmed' })
    sync.submit('undo', { commandId: id, of: `participation:${germany}`, group: 'attendance' })
    sync.submit('participation.reconfirm', { participation: germany })
    sync.submit('participation.set-status', { participation: germany, status: 'tentative', evidence: { kind: 'call' } })
    expect(await sentences(sync, of)).toEqual([
      '김서윤(외교부) 근거(통화)를 등록했습니다.',
      '김서윤(외교부) 변동이 없음을 확인했습니다.',
      '김서윤(외교부) 참석 확정에서 잠정 참석으로 되돌렸습니다.',
      '김서윤(외교부) 잠정 참석에서 참석 확정으로 바꾸었습니다.',
    ])
  })

  it('ends each word with its own particle', async () => {
    const sync = createLocalSync()
    sync.submit('participation.set-arrangements', { participation: germany, interpretation: 'de', timeZone: null })
    sync.submit('participation.set-head', { participation: germany, rank: 'minister', name: { ko: '홍길동' } })
    expect(await sentences(sync, of)).toEqual([
      '김서윤(외교부) 수석대표를 장관급 홍길동으로 정했습니다.',
      '김서윤(외교부) 통역은 독일어, 시간대는 없음으로 정했습니다.',
    ])
  })

  it('says 비공개 of what may not be read, and (삭제됨) of what was erased', async () => {
    const forWall = createLocalSync({ me: 'wall' })
    const contact = { participation: germany, contact: { ko: '주한대사관' } }
    forWall.command('mofaDesk', 'participation.set-contact', contact)
    expect(await sentences(forWall, of)).toEqual(['김서윤(외교부) 연락관을 비공개로 정했습니다.'])

    const sync = createLocalSync()
    const id = sync.submit('participation.set-contact', contact)
    sync.command('admin', 'text.erase', { ref: `${id}.contact` })
    expect((await sentences(sync, of))[0]).toBe('김서윤(외교부) 연락관을 (삭제됨)으로 정했습니다.')
  })

  it('tells of an item its assignment, due time, requests and end', async () => {
    const sync = createLocalSync()
    const item = firstItem(sync)
    const due = instant(Date.parse('2024-05-15T13:00:00+09:00'))
    sync.submit('item.set-due', { item, due })
    sync.submit('item.set-due', { item, due: null })
    sync.submit('item.assign', { item, assignee: sync.state().me })
    sync.submit('request.open', { item, to: 'msit', due: instant(sync.now() + DAY), ask: { ko: '회선 점검' } })
    sync.submit('item.retire', { item, reason: { text: { ko: '중복' } } })
    const [retired, opened, assigned, removed, given] = await told(sync, `item:${item}`)
    expect(retired).toMatchObject({ did: '목록에서 제외했습니다.', details: ['사유: 중복'] })
    expect(opened).toMatchObject({ did: '과기정통부에 협조를 요청했습니다.', details: ['내용: 회선 점검'] })
    expect(assigned?.did).toBe('담당을 김서윤(외교부)으로 정했습니다.')
    expect(removed?.did).toBe('기한을 없앴습니다.')
    expect(given?.did).toContain('5. 15.(수) 13:00')
  })
})
