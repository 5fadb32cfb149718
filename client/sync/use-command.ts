import { useCallback } from 'react'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { CommandId } from '#shared/board/identity.ts'
import { useSync } from './sync-context.tsx'

/** `submit('item.set-status', { item, status: 'done' })`: shown at once, kept, sent until answered. */
export function useCommand(): <Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload']) => CommandId {
  const sync = useSync()
  return useCallback((type, payload) => sync.submit(type, payload), [sync])
}
