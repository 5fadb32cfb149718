import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { select } from '../acts/select.ts'
import { useDesk } from '../state/use-desk.ts'
import { useDeskView } from './use-desk-view.ts'
import { viewOfThing } from './view-of-thing.ts'

type ThingLinkProps = { of: ThingRef; onFollow?: () => void; children: ReactNode }

/** Leads to the row of a thing, in the list where it stands; mere words where it has none. */
export function ThingLink({ of, onFollow, children }: ThingLinkProps) {
  const desk = useDesk()
  const { addressOf } = useDeskView()
  const view = viewOfThing(useBoard(), of)
  if (view === null) return children
  const handleClick = () => {
    select(desk, of)
    onFollow?.()
  }
  return (
    <Link href={addressOf(view)} onClick={handleClick}>
      {children}
    </Link>
  )
}
