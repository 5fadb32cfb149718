import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { readSummit } from '#client/testing/summit-file.ts'
import { cutOff, withScreen } from '#client/testing/wall-link.ts'
import { freshWall, greenWall, livelyWall, reviewedWall } from './testing/scenes.ts'
import WallPage from './wall-page.tsx'

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('innerWidth', 1920)
  vi.stubGlobal('innerHeight', 1080)
})
afterEach(() => vi.unstubAllGlobals())

const show = (sync: LocalSync, path = '/wall') => renderRoom(<WallPage />, { sync, path })
const tile = (name: string) => {
  const heading = screen.getByRole('heading', { level: 3, name })
  const found = heading.closest('section')
  if (found === null) throw new Error(`No tile around ${name}`)
  return within(found)
}
const headings = (level: number) => screen.getAllByRole('heading', { level }).map(({ textContent }) => textContent)
const listUnder = (heading: RegExp) => {
  const list = screen.getByRole('heading', { level: 4, name: heading }).closest('section')
  if (list === null) throw new Error(`No list under ${heading.source}`)
  return within(list)
}

describe('the wall of a summit', () => {
  it('says the verdict in a sentence with its session and count, and what changed since yesterday', () => {
    show(livelyWall())
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('AI 서울 정상회의 준비 현황')
    expect(headings(2)).toEqual(['장관 세션의 핵심 항목 2건이 막혀 있습니다.'])
    expect(screen.getByText(/어제보다 완료는/)).toHaveTextContent(
      '1건이 기한을 넘겼습니다. 어제보다 완료는 19건, 차질은 1건, 확정은 11곳 늘었습니다.',
    )
  })

  it('has a tile for each session, with figures that add up and what stands against it; what is well is not named', () => {
    show(livelyWall())
    const ministerial = tile('장관 세션')
    for (const words of ['D-12', '위험', '5. 22.(수) 오후 · KIST', '차질 2', '회신 지연 2', '협조 지연 1'])
      expect(ministerial.getByText(words)).toBeVisible()
    expect(ministerial.getByText(/^완료/)).toHaveTextContent('완료 19 / 47건')
    expect(ministerial.getByText(/참석 확정/)).toHaveTextContent('참석 확정 5 / 27곳')
    expect(tile('AI 글로벌 포럼').getByText('차질·기한 경과 없음')).toBeVisible()
    expect(tile('AI 글로벌 포럼').queryByText(/참석/)).toBeNull()
  })

  it('lists what to resolve first, with the reason and whose it is, and the head counts the rows', () => {
    show(livelyWall())
    const rows = listUnder(/먼저 풀 일 3건/).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '차질각국 참석 회신 취합주한대사관 회신 대기외교부2일째',
      '차질전력 용량·예비 전원 확인수전 용량 부족과기정통부오늘',
      '기한 경과참석 측 기술 연락관 확인정상 세션과기정통부1일',
    ])
  })

  it('shows five rows at most and counts the others', () => {
    const sync = livelyWall()
    sync.setNow(instant(sync.now() + 10 * 86_400_000))
    show(sync)
    const list = listUnder(/먼저 풀 일/)
    expect(list.getByRole('heading')).toHaveTextContent(/^먼저 풀 일 5건 · 외 \d+건$/)
    expect(list.getAllByRole('listitem')).toHaveLength(5)
  })

  it('says what each ministry waits for from the other, and what changed last', () => {
    show(livelyWall())
    const requests = listUnder(/부처 간 협조 요청/).getAllByRole('listitem')
    expect(requests.map(({ textContent }) => textContent)).toEqual(['외교부 요청2건', '과기정통부 요청1건 · 지연 1건'])
    expect(listUnder(/최근 변동/).getAllByRole('listitem')[0]).toHaveTextContent('10:19자 나라잠정 참석')
  })

  it('after a review says what has changed since, and how long an answer takes', () => {
    show(reviewedWall())
    const figures = listUnder(/제2차 점검회의 이후/).getAllByRole('listitem')
    expect(figures.map(({ textContent }) => textContent)).toEqual(['악화 분야 1호전 분야 0', '새 항목 0기한 경과 1'])
    expect(listUnder(/부처 간 협조 요청/).getByRole('heading')).toHaveTextContent('회신(중앙값)')
    expect(listUnder(/부처 간 협조 요청/).getAllByRole('listitem')[0]).toHaveTextContent('외교부 요청1건1일 이내')
  })

  it('of a summit of which nothing is reported yet says so, and what is due next', () => {
    show(freshWall())
    expect(headings(2)).toEqual(['모든 세션의 항목 91건이 아직 보고되지 않았습니다.'])
    expect(tile('정상 세션').getByText('명단 미정 3')).toBeVisible()
    const list = listUnder(/먼저 풀 일 없음가까운 기한/)
    expect(list.getAllByRole('listitem')[0]).toHaveTextContent(
      '미착수참석 측 기술 연락관 확인정상 세션과기정통부오늘 17:00',
    )
  })

  it('says that nothing is wrong when nothing is', () => {
    show(greenWall())
    expect(headings(2)).toEqual(['차질과 기한 경과가 없습니다.'])
    expect(screen.getAllByText('정상').length).toBeGreaterThan(0)
  })

  it('hides what a wall may not read, and says so', () => {
    const sync = createLocalSync({ me: 'wall' })
    const id = sync.command('mofaDesk', 'delegation.add', {
      kind: 'country',
      name: { ko: '가 나라' },
      country: null,
      lead: 'mofa',
      announced: false,
    })
    sync.command('mofaDesk', 'participation.add', { delegation: id, session: 'ministerial' })
    show(sync, '/wall/attendance/ministerial')
    expect(screen.queryByText('가 나라')).toBeNull()
    expect(screen.getByText('비공개')).toBeVisible()
  })

  it('is marked as what it is: an exercise, its clock, an invented summit, a line that others can read', () => {
    renderRoom(<WallPage />, { sync: livelyWall(), path: '/wall', account: { kind: 'wall', plainHttp: true } })
    expect(screen.getByText('연습')).toBeVisible()
    expect(screen.getByText('예행연습 시계 · 2024. 5. 10.(금)')).toBeVisible()
    expect(screen.getByText('암호화되지 않은 연결 · 실제 회의 자료가 아닙니다')).toBeVisible()
  })

  it('says of an invented summit that it is one, whatever its mode', () => {
    show(createLocalSync({ me: 'wall', summit: readSummit('hanbit-water-forum') }))
    expect(screen.getByText('실제 회의 자료가 아닙니다')).toBeVisible()
  })

  it('has nothing to press', () => {
    show(livelyWall())
    for (const role of ['button', 'link', 'textbox', 'combobox']) expect(screen.queryByRole(role)).toBeNull()
  })
})

describe('how fresh it is', () => {
  it('live: as of when, and at which position', () => {
    const sync = livelyWall()
    show(sync)
    expect(screen.getByRole('status')).toHaveTextContent('실시간')
    expect(screen.getByText(`10:24:05 기준 · #${sync.log.board.position.seq}`)).toBeVisible()
  })

  it('after six seconds says that it reconnects, and shows what was last known as of then', () => {
    const sync = livelyWall()
    show(sync)
    act(() => sync.setConnection({ kind: 'reconnecting', asOf: sync.now() }))
    act(() => sync.setNow(instant(sync.now() + 8_000)))
    expect(screen.getByRole('status')).toHaveTextContent('재연결 중')
    expect(screen.getByText(/10:24:05 기준/)).toBeVisible()
    expect(headings(2)).toEqual(['장관 세션의 핵심 항목 2건이 막혀 있습니다.'])
  })

  it('after thirty withdraws every verdict, says since when, and lets only the clock go on', () => {
    const sync = livelyWall()
    const { container } = show(sync)
    const listed = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    act(() => void cutOff(sync, 72_000))
    expect(container.querySelector('[data-fresh=stale]')).not.toBeNull()
    expect(headings(2)).toEqual(['현재 상태를 확인할 수 없습니다.'])
    expect(screen.getByText(/판단 근거로 쓰지 마십시오/)).toHaveTextContent(
      '아래는 10:24:05 기준의 마지막 자료입니다. 판단 근거로 쓰지 마십시오.',
    )
    for (const word of ['위험', '주의', '정상']) expect(screen.queryByText(word)).toBeNull()
    expect(screen.getByText('판단 보류')).toBeVisible()
    expect(screen.getAllByText('보류')).toHaveLength(3)
    expect(screen.getByText('서버와 연결이 끊겼습니다 · 1분 12초째')).toBeVisible()
    expect(screen.getByText('10:25')).toBeVisible()
    expect(headings(4)).toEqual([
      '마지막으로 확인된 할 일 3건',
      '마지막으로 확인된 협조 요청',
      '마지막으로 확인된 변동',
    ])
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(listed)
  })

  it('then nothing grows older by itself: rows, figures and reasons stay as of the last word', () => {
    const sync = livelyWall()
    show(sync)
    act(() => void cutOff(sync, 40 * 86_400_000))
    expect(listUnder(/마지막으로 확인된 할 일/).getAllByRole('listitem')).toHaveLength(3)
    expect(tile('장관 세션').getByText('D+28')).toBeVisible()
  })

  it('comes back by itself', () => {
    const sync = livelyWall()
    show(sync)
    act(() => void cutOff(sync, 72_000))
    act(() => sync.setConnection({ kind: 'live', asOf: sync.now(), withheld: false }))
    expect(headings(2)).toEqual(['장관 세션의 핵심 항목 2건이 막혀 있습니다.'])
  })
})

describe('from where people sit', () => {
  it('shows verdict, badges and three rows where text has to be large', () => {
    show(withScreen(livelyWall(), 55, 5))
    expect(document.documentElement.style.getPropertyValue('--wall-floor')).toBe('52')
    expect(headings(2)).toEqual(['장관 세션의 핵심 항목 2건이 막혀 있습니다.'])
    expect(tile('장관 세션').getByText('위험')).toBeVisible()
    expect(tile('장관 세션').queryByText(/완료/)).toBeNull()
    expect(headings(4)).toEqual(['먼저 풀 일 3건'])
  })

  it('draws at 34 px for whoever looks at it without being a wall', () => {
    show(createLocalSync({ me: 'mofaDesk' }))
    expect(document.documentElement.style.getPropertyValue('--wall-floor')).toBe('34')
  })
})

describe('language, colours and views', () => {
  it('come with the address', () => {
    show(livelyWall(), '/wall?lang=en&theme=light')
    expect(headings(2)).toEqual(['Two critical items block the Ministers’ Session.'])
    expect(screen.getByText('MOFA: Ministry of Foreign Affairs · MSIT: Ministry of Science and ICT')).toBeVisible()
    expect(document.documentElement.dataset['theme']).toBe('light')
  })

  it('are turned by keys, whatever input method is on, and remembered by this display', async () => {
    const { user, unmount } = show(livelyWall())
    expect(document.documentElement.dataset['theme']).toBe('dark')
    await user.keyboard('[KeyL]')
    expect(document.documentElement.dataset['theme']).toBe('light')
    await user.keyboard('[KeyE]')
    expect(headings(2)).toEqual(['Two critical items block the Ministers’ Session.'])
    unmount()
    renderRoom(<WallPage />, { sync: livelyWall(), path: '/wall', language: 'en' })
    expect(document.documentElement.dataset['theme']).toBe('light')
  })

  it('by number keys: 1 to 6 who comes to a session, 0 the summit again', async () => {
    const { user, visited } = show(livelyWall(), '/wall?lang=ko')
    await user.keyboard('[Digit2]')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('장관 세션 참석 현황')
    await user.keyboard('[Digit0]')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('준비 현황')
    expect(visited.at(-1)).toBe('/wall?lang=ko')
  })

  it('are explained to whoever asks', () => {
    show(livelyWall(), '/wall?help')
    expect(screen.getByText(/L 밝기/)).toBeVisible()
  })
})

describe('who comes to a session', () => {
  it('names who is still open with its age, who has confirmed below, and counts that add up', () => {
    show(livelyWall(), '/wall/attendance/ministerial')
    expect(headings(2)).toEqual(['2곳이 초청장 발송 후 6일째 회신이 없습니다.'])
    expect(headings(3)).toEqual(['각국·국제기구4 / 14곳', '기업1 / 9곳', '학계·시민사회0 / 4곳'])
    const countries = screen.getByRole('heading', { level: 3, name: /각국/ }).closest('section')
    if (countries === null) throw new Error('No column of countries')
    const rows = within(countries).getAllByRole('listitem')
    expect(rows.slice(0, 2).map(({ textContent }) => textContent)).toEqual([
      '라 나라회신 없음 6일',
      '마 나라회신 없음 6일',
    ])
    const rest = /외 (\d+)곳/.exec(rows.at(-1)?.textContent ?? '')
    const named = rows.length - (rest === null ? 0 : 1)
    expect(named + Number(rest?.[1] ?? 0) + 4).toBe(14)
    expect(within(countries).getByText(/참석 확정 4곳/)).toBeVisible()
    expect(screen.getByText('참석 확정 없음')).toBeVisible()
  })

  it('shows groups of which no name is known, outside of the count', () => {
    show(freshWall(), '/wall/attendance/leaders')
    expect(headings(2)).toEqual(['참석 명단이 아직 정해지지 않았습니다.'])
    expect(headings(3)).toEqual(['각국·국제기구2 / 2곳', '기업'])
    expect(screen.getAllByText('명단 미정')).toHaveLength(3)
  })

  it('is withdrawn with the link, too', () => {
    show(cutOff(livelyWall(), 72_000), '/wall/attendance/ministerial')
    expect(headings(2)).toEqual(['현재 상태를 확인할 수 없습니다.'])
    expect(screen.getByText('보류')).toBeVisible()
  })

  it('is the summit where there is no such session', () => {
    show(livelyWall(), '/wall/attendance/none')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('준비 현황')
  })
})

it('takes one moment for all: an item falls due in the roll-up and in the list at once', () => {
  const sync = freshWall()
  show(sync)
  const due = sync.log.board.items['line-contacts']?.due.value ?? 0
  act(() => sync.setNow(instant(due)))
  expect(tile('정상 세션').queryByText(/기한 경과/)).toBeNull()
  expect(screen.getByRole('heading', { level: 4, name: /먼저 풀 일 없음/ })).toBeVisible()
  act(() => sync.setNow(instant(due + 1_000)))
  expect(tile('정상 세션').getByText('기한 경과 1')).toBeVisible()
  expect(listUnder(/먼저 풀 일 1건/).getAllByRole('listitem')).toHaveLength(1)
})
