import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { backoff } from '#client/sync/backoff.ts'
import { onSignInElsewhere } from '#client/sync/last-sign-in.ts'
import { askWhoIsHere, type WhoIsHere, whoWasHere } from '#client/sync/who-is-here.ts'

const WHO = ['who-is-here']

type Asked = {
  /** Undefined until it is known. */
  here: WhoIsHere | undefined
  /** Takes what somebody's way in or out has brought. */
  setHere: (here: WhoIsHere) => void
  /** Asks the server again; resolves with or without an answer. */
  ask: () => Promise<void>
}

/** Who sits at this browser: at first as the device remembers, then as the server says, again after every doubt. */
export function useWhoIsHere(): Asked {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: WHO,
    queryFn: ({ signal }) => askWhoIsHere(signal),
    initialData: whoWasHere,
    staleTime: Infinity,
    // What the device remembers is good to begin with; whether it still holds, only the server knows.
    refetchOnMount: 'always',
    retry: true,
    retryDelay: (attempt) => backoff(attempt, null),
    networkMode: 'always',
  })
  useEffect(() => onSignInElsewhere(() => void client.invalidateQueries({ queryKey: WHO })), [client])
  return {
    here: data,
    setHere: (here) => {
      void client.cancelQueries({ queryKey: WHO })
      client.setQueryData<WhoIsHere>(WHO, here)
    },
    ask: () => client.invalidateQueries({ queryKey: WHO }),
  }
}
