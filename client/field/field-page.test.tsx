import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { readSummit } from '#client/testing/summit-file.ts'
import FieldPage from './field-page.tsx'
import { atTheSite, clock, press } from './testing/at-the-site.tsx'

installTopLayer()

describe('the head', () => {
  test('says session, place, phase and for how long, the start and the time left', () => {
    atTheSite()
    const head = within(screen.getByRole('banner'))
    expect(head.getByRole('heading', { name: '장관 세션' })).toBeVisible()
    expect(head.getByText('KIST')).toBeVisible()
    expect(head.getByText('예행연습')).toBeVisible()
    expect(head.getByText('49분째')).toBeVisible()
    expect(head.getByText('시작 14:30 · 46분 남음')).toBeVisible()
    expect(head.getByText('13:44')).toBeVisible()
  })

  test('marks an exercise', () => {
    atTheSite({ mode: 'rehearsal' })
    expect(within(screen.getByRole('banner')).getByText('연습')).toBeVisible()
  })

  test('names no hour that nobody has named', () => {
    atTheSite({ startsAt: null })
    expect(screen.getByText('오후 · 시각 미정')).toBeVisible()
  })

  test('leads to another session of the same people', async () => {
    const { user, visited } = atTheSite({ me: 'mofaDesk' })
    await press(user, '장관 세션')
    await user.click(screen.getByRole('menuitem', { name: 'AI 글로벌 포럼 · 5. 22.(수)' }))
    expect(screen.getByRole('button', { name: 'AI 글로벌 포럼' })).toBeVisible()
    expect(visited.at(-1)).toBe('/field?session=forum')
  })
})

describe('on a day without a session on site', () => {
  test('the next one is shown, and said to be the next', () => {
    atTheSite({ phase: 'planned', now: clock('10:00', '2024-05-10') })
    expect(screen.getByText('오늘은 현장 세션이 없습니다. 다음: 5. 22.(수)')).toBeVisible()
    expect(screen.getByText('5. 22.(수) · 시작 14:30 · D-12')).toBeVisible()
  })

  test('after all of them, the last', () => {
    atTheSite({ now: clock('10:00', '2024-05-30') })
    expect(screen.getByText('남은 현장 세션이 없습니다. 마지막: 5. 22.(수)')).toBeVisible()
  })

  test('somebody whose venue has none is told so', () => {
    const summit = readSummit('ai-seoul-summit-2024')
    const sessions = summit.sessions.filter(({ format }) => format === 'virtual')
    renderRoom(<FieldPage />, { me: 'logistics', summit: { ...summit, sessions, participations: [] } })
    expect(screen.getByText('담당하는 현장 세션이 없습니다.')).toBeVisible()
  })
})

describe('somebody who may only look', () => {
  test.each(['admin', 'wall'] as const)('is told so, and finds nothing to press wrongly: %s', (me) => {
    atTheSite({ me })
    expect(screen.getByText('이 계정으로는 현장 상태를 볼 수만 있습니다.')).toBeVisible()
    expect(screen.getByRole('button', { name: '문제 신고' })).toBeDisabled()
    expect(screen.queryByRole('region', { name: '다음 단계' })).not.toBeInTheDocument()
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  })
})

describe('the foot', () => {
  test('says that a phone without encryption cannot open the page anew offline', () => {
    atTheSite({ account: { plainHttp: true } })
    expect(screen.getByText(/암호화되지 않은 연결입니다/)).toBeVisible()
  })

  test('says so if the server could not be told of a sign-out', async () => {
    const { user } = atTheSite({ account: { signOut: () => Promise.resolve(false) } })
    await press(user, '로그아웃')
    expect(screen.getByRole('alert')).toHaveTextContent('로그아웃하지 못했습니다.')
  })
})

test('in English, everything', () => {
  atTheSite({ language: 'en', mode: 'demo' })
  expect(screen.getByRole('heading', { name: 'Ministers’ Session' })).toBeVisible()
  expect(screen.getByText('Starts 14:30 · 46 min left')).toBeVisible()
  expect(screen.getByText('DEMO')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: /Nameplates/ })).toBeVisible()
  expect(document.body.textContent.replace('한국어', '')).not.toMatch(/[가-힣]/)
})
