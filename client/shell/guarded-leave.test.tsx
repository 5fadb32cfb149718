import { screen } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { type Account, useAccount } from '#client/sync/account.tsx'
import { createLocalSync, type LocalSync } from '#client/testing/local-sync.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { withUnkept } from '#client/testing/with-unkept.ts'
import { instant } from '#shared/board/instant.ts'
import { GuardedLeave } from './guarded-leave.tsx'

beforeAll(installTopLayer)

function Room() {
  const { signOut } = useAccount()
  return <button onClick={() => void signOut()}>out</button>
}

function open(sync: LocalSync) {
  const signOut = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))
  const account: Account = { kind: 'person', plainHttp: false, signOut }
  const { user } = renderRoom(
    <GuardedLeave account={account}>
      <Room />
    </GuardedLeave>,
    { sync },
  )
  return { user, signOut }
}

function isAskedBeforeClosing(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

describe('a page that holds the only copy of an input', () => {
  it('is not closed unasked, whichever room it shows', () => {
    const sync = withUnkept(createLocalSync())
    sync.setNow(instant(sync.now() + 5_000))
    open(sync)
    expect(isAskedBeforeClosing()).toBe(true)
  })

  it('asks before it signs out, and stays if that is chosen', async () => {
    const { user, signOut } = open(withUnkept(createLocalSync()))
    await user.click(screen.getByRole('button', { name: 'out' }))
    const question = screen.getByRole('dialog', { name: '이 화면에만 있는 입력이 있습니다.' })
    expect(question).toHaveTextContent('입력 1건')
    await user.click(screen.getByRole('button', { name: '계속 있기' }))
    expect(question).not.toBeInTheDocument()
    expect(signOut).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'out' }))
    await user.click(screen.getByRole('button', { name: '로그아웃' }))
    expect(signOut).toHaveBeenCalledOnce()
  })
})

describe('a page that holds none', () => {
  it('is closed and left without a word', async () => {
    const { user, signOut } = open(createLocalSync())
    expect(isAskedBeforeClosing()).toBe(false)
    await user.click(screen.getByRole('button', { name: 'out' }))
    expect(signOut).toHaveBeenCalledOnce()
  })
})
