import { useState } from 'react'
import { type Position, positionSchema } from '#shared/board/position.ts'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import { basisKey } from './field-keys.ts'

/**
 * What the board was when a form was first written in, be it before a reload: what others change while it stands open
 * is a conflict, not overwritten.
 */
export function useBasis(): Position {
  const { sync } = useDesk()
  const [opened] = useState(() => sync.state().confirmed.position)
  const kept = useDeskState(({ dialog, fields }) => fields[basisKey(dialog)])
  const known = kept === undefined ? undefined : positionSchema.safeParse(JSON.parse(kept)).data
  // Of another log nothing that was seen counts any more.
  return known?.log === opened.log ? known : opened
}
