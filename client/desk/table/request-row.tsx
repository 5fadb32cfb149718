import { memo } from 'react'
import { Icon } from '#client/design/icon.tsx'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Request } from '#shared/board/request-schema.ts'
import { isLate } from '#shared/board/request.ts'
import { idOf } from '#shared/board/text.ts'
import { dueTime } from '../inputs/input-phrase.ts'
import { useRowStanding } from '../inputs/use-row-inputs.ts'
import { RequestChip } from '../requests/request-chip.tsx'
import { useText } from '../use-text.ts'
import { ConfirmedCell } from './ages.tsx'
import { Cell } from './cell.tsx'
import { RowFrame, type RowProps } from './row.tsx'
import styles from './row.module.css'
import { Tick } from './tick.tsx'
import { useMinute } from './use-minute.ts'

/** One request between the ministries. It renders again for its own changes alone. */
export const RequestRow = memo(function RequestRow(props: RowProps) {
  const request = useSyncState((state) => state.board.requests[idOf(props.of)])
  return request === undefined ? null : <Present {...props} request={request} />
})

function Present({ request, ...props }: RowProps & { request: Request }) {
  const { of, tabbable } = props
  const { ministry, request: steps, overdue } = useWords(statusWords)
  const format = useFormat()
  const now = useMinute()
  const ask = useText(request.ask)
  const item = useText(useSyncState((state) => state.board.items[request.item]?.title))
  const standing = useRowStanding(of)
  const late = isLate(request, now)
  return (
    <RowFrame
      {...props}
      name={
        <span className={styles.called} title={ask}>
          {ask}
        </span>
      }
    >
      <Tick of={of} name={ask} tabbable={tabbable} menu status={steps[request.step.value]}>
        <RequestChip status={request.step.value} />
      </Tick>
      <Cell column={3}>{item}</Cell>
      <Cell column={4}>{`${ministry[request.asks]} → ${ministry[request.to]}`}</Cell>
      <Cell column={5} tone={late ? 'late' : undefined}>
        {late && <Icon name="clock" label={overdue} />} {dueTime(request.due, format)}
      </Cell>
      <ConfirmedCell column={6} standing={standing} at={request.step.changedAt} stale={false} />
    </RowFrame>
  )
}
