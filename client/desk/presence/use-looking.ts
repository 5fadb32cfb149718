import { useEffect } from 'react'
import { useDesk, useDeskState } from '../state/use-desk.ts'

/** Lets others see that somebody is at the selected row, until they leave it or the room. */
export function useLooking(): void {
  const { sync } = useDesk()
  const selected = useDeskState((state) => state.selected)
  useEffect(() => {
    sync.look(selected)
    return () => sync.look(null)
  }, [sync, selected])
}
