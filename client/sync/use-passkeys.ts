import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Passkeys, passkeysSchema } from '#shared/protocol/passkeys.ts'
import { request } from './reply.ts'
import { useSyncState } from './use-sync-state.ts'

const keyOf = (me: string) => ['passkeys', me] as const

/** The passkeys of whoever is signed in; `undefined` until they are there, `null` if they can't be had. */
export function usePasskeys(): Passkeys | null | undefined {
  const me = useSyncState((state) => state.me)
  const { data } = useQuery({
    queryKey: keyOf(me),
    queryFn: async () => {
      const reply = await request(passkeysSchema, '/api/passkeys')
      return reply.kind === 'answered' ? reply.body : null
    },
    // They change by what is done here: another device of the same person is no reason to ask again and again.
    staleTime: ({ state }) => (state.data === null ? 0 : Infinity),
  })
  return data
}

/** Takes the list that the server has answered a change of it with. */
export function useTakePasskeys(): (passkeys: Passkeys) => void {
  const client: QueryClient = useQueryClient()
  const me = useSyncState((state) => state.me)
  return (passkeys) => client.setQueryData(keyOf(me), passkeys)
}
