import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { DeviceStore } from '#client/sync/device-store.ts'
import { readLastSignIn } from '#client/sync/last-sign-in.ts'
import { newCommand } from '#client/sync/new-command.ts'
import { unstoredOf } from '#client/sync/unstored.ts'
import { testId } from '#client/testing/personas.ts'
import SignInPage from './sign-in-page.tsx'
import { OCCASION, renderDoor } from './testing/render-door.tsx'

const PERSON = testId(2)
const entered = { body: { person: PERSON, kind: 'person', plainHttp: false } }
const refused = (refusal: object, status = 403) => ({ status, body: { outcome: 'refused', commandId: null, refusal } })

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

async function signIn(answer: { status?: number; body: unknown }, onEntered = vi.fn<(here: unknown) => void>()) {
  const answers = { '/api/occasion': OCCASION, '/api/sign-in': answer }
  const { user, asked } = renderDoor(<SignInPage plainHttp={false} onEntered={onEntered} />, answers)
  await user.type(screen.getByLabelText('아이디'), 'seoyun')
  await user.type(screen.getByLabelText('비밀번호'), 'correct horse battery{Enter}')
  return { user, asked, onEntered }
}

describe('the sign-in page', () => {
  test('says which summit it is, and that it is a rehearsal', async () => {
    renderDoor(<SignInPage plainHttp={false} onEntered={() => {}} />, { '/api/occasion': OCCASION })
    expect(await screen.findByText('AI 서울 정상회의')).toBeVisible()
    expect(screen.getByText('연습')).toBeVisible()
    expect(screen.getByText('2024. 5. 22.(수) · KIST')).toBeVisible()
    expect(screen.getByText(/서버 연결됨 · 예행연습 시계 2024\. 5\. 10\.\(금\)/)).toBeVisible()
  })

  test('lets somebody in, and remembers who for when there is no network', async () => {
    const { asked, onEntered } = await signIn(entered)
    const here = { signIn: { person: PERSON, kind: 'person' }, plainHttp: false }
    await vi.waitFor(() => expect(onEntered).toHaveBeenCalledWith(here))
    expect(asked.at(-1)?.body).toEqual({ signInName: 'seoyun', password: 'correct horse battery' })
    expect(readLastSignIn()).toEqual(here.signIn)
  })

  test('has the browser of a shared computer forget the session, if somebody says that it is one', async () => {
    const { user, asked } = await signIn(refused({ kind: 'wrong-credentials' }))
    await user.click(screen.getByRole('checkbox', { name: '여러 사람이 함께 쓰는 컴퓨터입니다' }))
    await user.click(screen.getByRole('button', { name: '로그인' }))
    await vi.waitFor(() =>
      expect(asked.at(-1)?.body).toEqual({
        signInName: 'seoyun',
        password: 'correct horse battery',
        sharedComputer: true,
      }),
    )
  })

  test.each([
    [refused({ kind: 'wrong-credentials' }), '아이디 또는 비밀번호가 맞지 않습니다.'],
    [refused({ kind: 'disabled' }), '사용이 중지된 계정입니다. 부처 관리자에게 문의하십시오.'],
    [refused({ kind: 'wait', seconds: 40 }, 429), '시도가 너무 많았습니다. 40초 후에 다시 시도하십시오.'],
    [{ status: 503, body: {} }, '서버에 연결할 수 없습니다. 잠시 후 다시 시도하십시오.'],
    [{ status: 500, body: { error: 'internal' } }, '서버에서 문제가 생겼습니다. 잠시 후 다시 시도하십시오.'],
  ])('says why not: %j', async (answer, sentence) => {
    const { onEntered } = await signIn(answer)
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    expect(onEntered).not.toHaveBeenCalled()
    expect(screen.getByLabelText('아이디')).toHaveValue('seoyun')
  })

  test('shows a password only to whoever asks to see it', async () => {
    const { user } = await signIn(refused({ kind: 'wrong-credentials' }))
    expect(screen.getByLabelText('비밀번호')).toHaveAttribute('type', 'password')
    await user.click(screen.getByRole('button', { name: '표시' }))
    expect(screen.getByLabelText('비밀번호')).toHaveAttribute('type', 'text')
  })

  test('says that commands of somebody wait on this device', async () => {
    const storage = await DeviceStore.open()
    const stamp = { basis: { log: testId(1000), seq: 7 }, observedAt: instant(1_000) }
    const command = newCommand('item.reconfirm', { item: 'a' }, stamp)
    await storage.putCommand({ person: PERSON, command, progress: { at: 'kept' } })
    storage.close()
    renderDoor(<SignInPage plainHttp={false} onEntered={() => {}} />, {})
    expect(await screen.findByText(/전송되지 않은 입력 1건이 보관되어 있습니다/)).toBeVisible()
  })

  test('says that what no device could store is on this page only, and has the browser ask before it goes', async () => {
    const stamp = { basis: { log: testId(1000), seq: 7 }, observedAt: instant(1_000) }
    const command = newCommand('item.reconfirm', { item: 'a' }, stamp)
    unstoredOf(PERSON).set(command.id, { command, progress: { at: 'unkept' }, misfit: null })
    renderDoor(<SignInPage plainHttp={false} onEntered={() => {}} />, {})
    expect(await screen.findByText(/입력 1건이 이 화면에만 남아 있습니다/)).toBeVisible()
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
    unstoredOf(PERSON).clear()
  })

  test('warns where others can read along', () => {
    renderDoor(<SignInPage plainHttp onEntered={() => {}} />, {}, 'en')
    expect(screen.getByText(/not encrypted/)).toBeVisible()
  })
})
