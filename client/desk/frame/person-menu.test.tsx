import { screen } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { installTopLayer } from '#client/design/testing/top-layer.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { PersonMenu } from './person-menu.tsx'

beforeAll(installTopLayer)

describe('the menu under an officer’s name', () => {
  it('leads those to the connecting of walls who may approve one', async () => {
    const { user } = renderRoom(<PersonMenu />, { me: 'mofaDesk' })
    await user.click(screen.getByRole('button', { name: '김서윤(외교부) 데스크' }))
    expect(screen.getByRole('link', { name: '상황판 연결' })).toHaveAttribute('href', '/pair')
  })

  it('does not offer it to logistics, who may not', async () => {
    const { user } = renderRoom(<PersonMenu />, { me: 'logistics' })
    await user.click(screen.getByRole('button', { name: '박하은 현장 담당' }))
    expect(screen.getByRole('button', { name: '로그아웃' })).toBeVisible()
    expect(screen.queryByRole('link', { name: '상황판 연결' })).not.toBeInTheDocument()
  })
})
