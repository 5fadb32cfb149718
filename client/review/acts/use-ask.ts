import { useState } from 'react'
import { adviceOn } from '#client/sync/advice.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { Position } from '#shared/board/position.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { useRoomRefusalText } from '../names/use-room-refusal-text.ts'

export type Ask = {
  /** Why the last one was not sent, as a sentence. */
  error: string | null
  setError: (error: string | null) => void
  /** Sends a command that the rules allow; else says why not, and what was typed stays where it is. */
  ask: <Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload'], basis?: Position) => boolean
}

/** Asks for something that may wait in the outbox. What the server refuses later is shown by `RefusedInputs`. */
export function useAsk(): Ask {
  const sync = useSync()
  const refusalText = useRoomRefusalText()
  const [error, setError] = useState<string | null>(null)
  return {
    error,
    setError,
    ask: (type, payload, basis) => {
      const refusal: Refusal | null = adviceOn(sync, type, payload)
      setError(refusal === null ? null : refusalText(refusal))
      if (refusal !== null) return false
      sync.submit(type, payload, basis)
      return true
    },
  }
}
