import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { ConnectionBar } from './connection-bar.tsx'
import { ConnectionState } from './connection-state.tsx'

const NOW = instant(Date.parse('2024-05-22T13:44:06+09:00'))
const HEARD = instant(Date.parse('2024-05-22T13:41:02+09:00'))

describe('the state of the link', () => {
  it('is one word while it is live', () => {
    const { container } = render(<ConnectionState connection={{ kind: 'live', asOf: NOW, unsent: 0 }} />)
    expect(container).toHaveTextContent(/^실시간$/)
  })

  it('carries time and position on a wall', () => {
    const { container } = render(
      <ConnectionState connection={{ kind: 'live', asOf: NOW, unsent: 0 }} withTime position={4102} />,
    )
    expect(container).toHaveTextContent('실시간13:44:06 기준 · #4102')
  })

  it('says as of when, once it is lost', () => {
    const { container } = render(<ConnectionState connection={{ kind: 'reconnecting', asOf: HEARD, unsent: 0 }} />)
    expect(container).toHaveTextContent('재연결 중13:41:02 기준')
  })

  it('says how many commands wait here', () => {
    const { container } = render(<ConnectionState connection={{ kind: 'offline', asOf: HEARD, unsent: 2 }} />)
    expect(container).toHaveTextContent('오프라인13:41:02 기준미전송 2건')
  })

  it('speaks the change of state, never the seconds', () => {
    render(<ConnectionState connection={{ kind: 'reconnecting', asOf: HEARD, unsent: 2 }} withTime />)
    expect(screen.getByRole('status')).toHaveTextContent(/^재연결 중$/)
  })
})

describe('the link across a phone', () => {
  it('says since when it is cut, for how long, and what is kept here', async () => {
    const handleShow = vi.fn<() => void>()
    const { container } = render(
      <ConnectionBar connection={{ kind: 'offline', asOf: HEARD, unsent: 2 }} now={NOW} onShowUnsent={handleShow} />,
    )
    expect(container).toHaveTextContent('13:41부터 3분째')
    expect(container).toHaveTextContent('입력 2건은 이 기기에 있습니다')
    await userEvent.click(screen.getByRole('button', { name: '2건 보기' }))
    expect(handleShow).toHaveBeenCalledOnce()
  })

  it('says that everything is sent while it is live', () => {
    const { container } = render(<ConnectionBar connection={{ kind: 'live', asOf: NOW, unsent: 0 }} now={NOW} />)
    expect(container).toHaveTextContent('실시간 · 모두 전송됨')
    expect(container).toHaveTextContent('13:44:06')
  })
})
