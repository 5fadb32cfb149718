import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { instant } from '#shared/board/instant.ts'
import type { Health } from '#shared/protocol/health.ts'
import AdminPage from '../admin-page.tsx'
import { answerWith } from '../testing/answers.ts'

installTopLayer()
afterEach(() => vi.unstubAllGlobals())

const MINUTE = 60_000
const now = instant(Date.parse('2024-05-10T10:24:05+09:00'))
const ago = (minutes: number) => instant(now - minutes * MINUTE)
const { wall, logistics, mofaDesk } = PERSONAS

const FINE: Health = {
  now,
  since: ago(60),
  ready: true,
  heard: [
    { person: wall.id, open: 1, lastHeard: ago(0), parked: 0 },
    { person: logistics.id, open: 2, lastHeard: ago(0), parked: 0 },
    { person: mofaDesk.id, open: 1, lastHeard: ago(0), parked: 0 },
  ],
  commitWithin: 10,
  sentWithin: 5,
  waitedAtMost: 12.4,
  accepted: 1_234,
  refused: { conflict: 3, 'wrong-credentials': 2 },
  memory: 187_000_000,
  backup: { every: 24 * 60 * MINUTE, at: ago(120), failed: null, elsewhere: false },
}

function open(health: Partial<Health> | null, language: 'ko' | 'en' = 'ko') {
  const asked = answerWith(health === null ? {} : { '/api/health': { body: { ...FINE, ...health } } })
  return {
    asked,
    ...renderRoom(<AdminPage />, { sync: createLocalSync({ me: 'admin' }), path: '/admin/health', language }),
  }
}

describe('the state of the server', () => {
  test('is one word and what it rests on, as of when', async () => {
    open({})
    expect(await screen.findByText('정상')).toBeVisible()
    expect(screen.getByText('10:24:05 기준')).toBeVisible()
    expect(screen.getByText('입력을 기록하고 있으며, 모든 상황판이 응답합니다.')).toBeVisible()
    expect(screen.getByText('입력 100건 가운데 99건이 10 ms 안에 기록되었습니다.')).toBeVisible()
    expect(screen.getByText('먼저 바뀐 값 3건 · 틀린 비밀번호 2건')).toBeVisible()
    expect(screen.getByText('데스크 1명 · 현장 담당 1명')).toBeVisible()
  })

  test('names each wall and phone, and when it was last heard', async () => {
    open({ heard: [{ person: wall.id, open: 0, lastHeard: ago(43), parked: 0 }] })
    expect(await screen.findByText('제1상황실 상황판: 09:41부터 43분 동안 응답이 없습니다.')).toBeVisible()
    expect(screen.getByText('주의')).toBeVisible()
    expect(screen.getByRole('row', { name: '제1상황실 상황판 상황판 응답 없음 09:41:05 · 43분 전' })).toBeVisible()
    expect(screen.getByRole('row', { name: '박하은 현장 담당 연결 안 됨 서버 시작 이후 없음' })).toBeVisible()
  })

  test('takes no wall for silent whose page is just loaded anew', async () => {
    open({ heard: [{ person: wall.id, open: 0, lastHeard: ago(0.4), parked: 0 }] })
    expect(await screen.findByText('정상')).toBeVisible()
    expect(screen.getByRole('row', { name: /제1상황실 상황판 상황판 연결 안 됨/ })).toBeVisible()
  })

  test('says of whom something is left on a device, of a disk that is slow, and of backups that are not made', async () => {
    const heard = [...FINE.heard.slice(0, 2), { person: mofaDesk.id, open: 1, lastHeard: now, parked: 2 }]
    open({ heard, commitWithin: 2_500, backup: null })
    const notes = within((await screen.findByText('주의')).closest('section') ?? document.body)
    expect(notes.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '김서윤: 서버가 여러 번 처리하지 못해 기기에 남아 있는 입력이 2건 있습니다.',
      '저장 장치가 느립니다. 입력을 기록하는 데 3초까지 걸립니다.',
      '자동 백업이 없습니다.',
    ])
  })

  test('says that a backup failed, and how old the last one is', async () => {
    open({ backup: { every: 24 * 60 * MINUTE, at: ago(30 * 60), failed: ago(3), elsewhere: false } })
    const notes = within((await screen.findByText('주의')).closest('section') ?? document.body)
    expect(notes.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '10:21 자동 백업에 실패했습니다. 원인은 서버 로그에 있습니다.',
      expect.stringContaining('마지막 자동 백업이'),
    ])
  })

  test('is critical where nothing can be recorded', async () => {
    open({ ready: false })
    expect(await screen.findByText('위험')).toBeVisible()
    expect(screen.getByText(/서버가 입력을 기록하지 못하고 있습니다/)).toBeVisible()
  })

  test('is not known where the server cannot be asked, and what it said last stays', async () => {
    const { user } = open({})
    await screen.findByText('정상')
    answerWith({})
    await user.click(screen.getByRole('button', { name: '지금 확인' }))
    expect(await screen.findByText(/아래는 마지막으로 확인한 내용입니다/)).toBeVisible()
    expect(screen.getByText('10:24:05 기준')).toBeVisible()
  })

  test('is a page beside the people, and back', async () => {
    const { user } = open({})
    const pages = within(screen.getByRole('navigation', { name: '관리 화면' }))
    expect(pages.getByRole('link', { name: '서버 상태' })).toHaveAttribute('aria-current', 'page')
    await user.click(pages.getByRole('link', { name: '사용자·화면' }))
    expect(screen.getByRole('heading', { name: /사용자/ })).toBeVisible()
  })

  test('in English, everything', async () => {
    open({ ready: false, backup: null, heard: [] }, 'en')
    expect(await screen.findByText('Critical')).toBeVisible()
    expect(document.body.textContent.replace('한국어', '')).not.toMatch(/[가-힣]/)
  })
})
