import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { renderRoom } from '#client/testing/render-room.tsx'
import { withUnkept } from '#client/testing/with-unkept.ts'
import { instant } from '#shared/board/instant.ts'
import { LinkBanner } from './link-banner.tsx'

it('says of a lost link where the inputs are', () => {
  const sync = createLocalSync()
  sync.setConnection({ kind: 'offline' })
  renderRoom(<LinkBanner />, { sync })
  expect(screen.getByRole('status')).toHaveTextContent('입력은 이 기기에 보관하고')
})

it('does not say that inputs are kept where they are not', () => {
  const online = createLocalSync()
  online.setConnection({ kind: 'offline' })
  const sync = withUnkept(online)
  sync.setNow(instant(sync.now() + 5_000))
  renderRoom(<LinkBanner />, { sync })
  expect(screen.getByRole('alert')).toHaveTextContent('입력 1건을 이 기기에 저장하지 못했습니다.')
  expect(screen.getByRole('status')).not.toHaveTextContent('보관')
})
