import { screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { PersonaName } from '#client/testing/personas.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import PairPage from './pair-page.tsx'
import { type Answer, answerWith, refused } from './testing/answers.ts'

afterEach(() => vi.unstubAllGlobals())

const FOUND = {
  body: {
    pairingId: 'p1',
    screen: { name: '제2상황실', diagonalInch: 86, distanceMetre: 5 },
    expiresAt: Date.parse('2024-05-10T10:10:00+09:00'),
  },
}
const ACCEPTED = {
  body: {
    outcome: 'accepted',
    commandId: '00000000-0000-4000-8000-000000000099',
    log: '00000000-0000-4000-8000-000000001000',
    seqs: { from: 9, to: 9 },
    upTo: 9,
  },
}

type Visit = { me?: PersonaName; path?: string; language?: 'ko' | 'en' }
function open(answers: Record<string, Answer>, { me = 'mofaDesk', path = '/pair', language = 'ko' }: Visit = {}) {
  const asked = answerWith(answers)
  return { asked, ...renderRoom(<PairPage />, { me, path, language }) }
}
const code = () => screen.getByRole('textbox', { name: '연결 번호' })

describe('a code', () => {
  test('is typed with or without its hyphen, and leads to what the screen says of itself', async () => {
    const { user, asked } = open({ '/api/wall/lookup': FOUND })
    await user.type(code(), '12345678')
    expect(code()).toHaveValue('1234-5678')
    await user.click(screen.getByRole('button', { name: '화면 찾기' }))
    expect(await screen.findByRole('heading', { name: '이 화면이 맞습니까?' })).toBeVisible()
    expect(screen.getByText('86인치')).toBeVisible()
    expect(screen.getByText('5 m')).toBeVisible()
    expect(screen.getByRole('textbox', { name: /화면 이름/ })).toHaveValue('제2상황실')
    expect(asked).toEqual([{ path: '/api/wall/lookup', body: { code: '12345678' } }])
  })

  test('that came with the address is looked up at once, but approved by nobody yet', async () => {
    const { asked } = open({ '/api/wall/lookup': FOUND }, { path: '/pair?code=1234-5678' })
    expect(await screen.findByRole('heading', { name: '이 화면이 맞습니까?' })).toBeVisible()
    expect(asked.map(({ path }) => path)).toEqual(['/api/wall/lookup'])
  })

  test('that is not whole is not sent', async () => {
    const { user, asked } = open({})
    await user.type(code(), '1234{Enter}')
    expect(screen.getByText('숫자 여덟 자리를 모두 입력하십시오.')).toBeVisible()
    expect(asked).toEqual([])
  })

  test.each([
    ['no screen shows', refused({ kind: 'code-unknown' }, 404), '이 번호가 보이는 화면이 없습니다.'],
    ['was tried too often', refused({ kind: 'wait', seconds: 30 }, 429), '30초 후에 다시 시도하십시오.'],
    ['the server cannot be asked about', { status: 503, body: {} }, '서버에 연결할 수 없습니다.'],
  ])('that %s can be typed again', async (_, answer, sentence) => {
    const answers: Record<string, Answer> = { '/api/wall/lookup': answer }
    const { user } = open(answers)
    await user.type(code(), '12345678{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    answers['/api/wall/lookup'] = FOUND
    await user.click(screen.getByRole('button', { name: '화면 찾기' }))
    expect(await screen.findByRole('heading', { name: '이 화면이 맞습니까?' })).toBeVisible()
  })

  test('that is refused says so in English too', async () => {
    open(
      { '/api/wall/lookup': refused({ kind: 'code-unknown' }, 404) },
      { path: '/pair?code=12345678', language: 'en' },
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('No screen shows this code.')
  })
})

describe('a screen', () => {
  const found = async (answers: Record<string, Answer> = {}) => {
    const site = open({ '/api/wall/lookup': FOUND, ...answers }, { path: '/pair?code=12345678' })
    await screen.findByRole('heading', { name: '이 화면이 맞습니까?' })
    return site
  }
  const approve = () => screen.getByRole('button', { name: '승인' })

  test('is approved as what it says of itself, by the name that it is given here', async () => {
    const { user, asked } = await found({ '/api/wall/approve': ACCEPTED })
    const name = screen.getByRole('textbox', { name: /화면 이름/ })
    await user.clear(name)
    await user.type(name, '차관실')
    await user.click(approve())
    expect(await screen.findByText('‘차관실’ 화면을 연결했습니다. 곧 상황판이 나타납니다.')).toBeVisible()
    expect(asked.at(-1)?.body).toMatchObject({
      pairingId: 'p1',
      command: {
        type: 'wall.pair',
        payload: { name: { ko: '차관실' }, screen: { diagonalInch: 86, distanceMetre: 5 } },
      },
    })
  })

  test('is followed by another one', async () => {
    const { user } = await found({ '/api/wall/approve': ACCEPTED })
    await user.click(approve())
    await user.click(await screen.findByRole('button', { name: '다른 화면 연결' }))
    expect(code()).toHaveValue('')
  })

  test('needs a name', async () => {
    const { user, asked } = await found()
    await user.clear(screen.getByRole('textbox', { name: /화면 이름/ }))
    await user.click(approve())
    expect(screen.getByText('화면 이름을 적으십시오.')).toBeVisible()
    expect(asked).toHaveLength(1)
  })

  test('is asked for by the same command again, should an answer get lost', async () => {
    const answers: Record<string, Answer> = {}
    const { user, asked } = await found(answers)
    await user.click(approve())
    expect(await screen.findByRole('alert')).toHaveTextContent('서버에 연결할 수 없습니다.')
    await user.click(approve())
    await vi.waitFor(() => expect(asked).toHaveLength(3))
    expect(asked[2]).toEqual(asked[1])
  })

  test.each([
    ['has waited too long', { kind: 'pairing-expired' }, 410, '번호의 유효 시간이 지났습니다.'],
    ['was approved by somebody else', { kind: 'pairing-approved-already' }, 409, '다른 사람이 이미 승인한 화면입니다.'],
    ['the board refuses', { kind: 'forbidden', rule: 'role' }, 403, '이 계정으로는 할 수 없는 일입니다.'],
  ])('that %s is not, and says so', async (_, refusal, status, sentence) => {
    const { user } = await found({ '/api/wall/approve': refused(refusal, status) })
    await user.click(approve())
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    await user.click(screen.getByRole('button', { name: '다른 번호 입력' }))
    expect(code()).toHaveValue('')
  })
})

test.each(['admin', 'mofaDesk', 'msitChair'] as const)('%s may approve a screen', (me) => {
  open({}, { me })
  expect(code()).toBeVisible()
})

test.each(['logistics', 'wall'] as const)('%s may not, and is told so', (me) => {
  open({}, { me })
  expect(screen.getByText('이 계정으로는 상황판을 연결할 수 없습니다.')).toBeVisible()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
})
