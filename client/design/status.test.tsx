import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { LanguageProvider } from '#client/i18n/language.tsx'
import { statusWords } from '#client/i18n/status-words.ts'
import { AttendanceChip } from './attendance-chip.tsx'
import { CallBadge } from './call-badge.tsx'
import { ItemBar } from './item-bar.tsx'
import { ItemStatusChip } from './item-status-chip.tsx'
import { ReadinessBadge } from './readiness-badge.tsx'

/** How many different shapes are drawn. */
const shapes = (ui: ReactNode[]) =>
  new Set(ui.map((each) => render(each).container.querySelector('path')?.outerHTML)).size

describe('a status is said in words, in both languages', () => {
  it.each([
    ['green', '정상', 'On track'],
    ['amber', '주의', 'Watch'],
    ['red', '위험', 'At risk'],
    ['not-applicable', '해당 없음', 'Not applicable'],
    ['withheld', '판단 보류', 'Verdict withheld'],
  ] as const)('readiness %s is %s, %s', (level, ko, en) => {
    const { rerender } = render(<ReadinessBadge level={level} />)
    expect(screen.getByText(ko)).toBeVisible()
    rerender(
      <LanguageProvider initial="en">
        <ReadinessBadge level={level} />
      </LanguageProvider>,
    )
    expect(screen.getByText(en)).toBeVisible()
  })

  it('gives every readiness and every item status a shape of its own', () => {
    const levels = ['green', 'amber', 'red', 'not-applicable', 'withheld'] as const
    expect(shapes(levels.map((level) => <ReadinessBadge key={level} level={level} />))).toBe(levels.length)
    const statuses = ['not-started', 'in-progress', 'done', 'blocked', 'not-applicable'] as const
    expect(shapes(statuses.map((status) => <ItemStatusChip key={status} status={status} />))).toBe(statuses.length)
  })
})

it('a badge without its word has a shape of its own, and is still spoken', () => {
  const calls = ['go', 'conditional', 'no-go', 'unanswered', 'deferred'] as const
  expect(shapes(calls.map((call) => <CallBadge key={call} call={call} wordless />))).toBe(calls.length)
  expect(screen.getByRole('img', { name: '조건부' })).toBeVisible()
  const { container } = render(<ReadinessBadge level="red" short wordless />)
  expect(screen.getByRole('img', { name: '위험' })).toBeVisible()
  expect(container).toHaveTextContent(/^$/)
})

describe('a confirmation without evidence', () => {
  it('is said to be one, not only drawn dashed', () => {
    const { container } = render(<AttendanceChip status="confirmed" claim />)
    expect(container).toHaveTextContent(`참석 확정 · ${statusWords.ko.claim}`)
  })

  it('says nothing more once there is evidence', () => {
    const { container } = render(<AttendanceChip status="confirmed" />)
    expect(container).toHaveTextContent(/^참석 확정$/)
  })
})

describe('a bar of items', () => {
  it('says its counts in words and leaves out what there is none of', () => {
    const { container } = render(<ItemBar counts={{ blocked: 0, done: 14, 'in-progress': 7, 'not-started': 5 }} />)
    expect(container).toHaveTextContent(/^완료 14, 진행 중 7, 미착수 5$/)
  })
})
