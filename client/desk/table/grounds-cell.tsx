import { deskWords } from '#client/i18n/desk-words.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import type { Session } from '#shared/board/session-schema.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { useConflictingInput } from '../inputs/use-row-inputs.ts'
import { attendanceGrounds } from '../rows/attendance-grounds.ts'
import { Cell } from './cell.tsx'
import { useMinute } from './use-minute.ts'

type GroundsCellProps = {
  column: number
  of: ThingRef
  participation: Participation
  session: Session | undefined
}

/** What an attendance rests on: 구상서, 초청장 발송 6일째, 근거 미등록. */
export function GroundsCell({ column, of, participation, session }: GroundsCellProps) {
  const { row } = useWords(deskWords)
  const { nothing } = useWords(commonWords)
  const { evidence: kinds, claim } = useWords(statusWords)
  const mine = useConflictingInput(of, 'attendance')?.command
  const now = useMinute()
  if (mine?.type === 'participation.set-status') {
    const { evidence } = mine.payload
    return <Cell column={column}>{`${evidence === undefined ? claim : kinds[evidence.kind]} · ${row.pending}`}</Cell>
  }
  const grounds = attendanceGrounds(participation, session, now)
  switch (grounds.is) {
    case 'waiting':
      return (
        <Cell column={column} tone={grounds.late ? 'late' : undefined}>
          {row.waiting[grounds.status](grounds.days)}
        </Cell>
      )
    case 'claim':
      return (
        <Cell column={column} tone="old">
          {claim}
        </Cell>
      )
    case 'evidence':
      return <Cell column={column}>{kinds[grounds.kind]}</Cell>
    case 'nothing':
      return (
        <Cell column={column} tone="soft">
          {nothing}
        </Cell>
      )
  }
}
