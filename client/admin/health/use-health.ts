import { useQuery } from '@tanstack/react-query'
import { request } from '#client/sync/reply.ts'
import { type Health, healthSchema } from '#shared/protocol/health.ts'

/** Milliseconds: how the server is is no part of the board, and nobody tells of it. */
const LOOK_EVERY = 10_000

/** How the server is, looked at again and again while somebody reads it; what it said last stays when it cannot be asked. */
export function useHealth(): { health: Health | undefined; isUnreachable: boolean; lookAgain: () => void } {
  const { data, isError, refetch } = useQuery({
    queryKey: ['health'],
    queryFn: askForHealth,
    refetchInterval: LOOK_EVERY,
    refetchOnWindowFocus: 'always',
    retry: false,
    networkMode: 'always',
  })
  return { health: data, isUnreachable: isError, lookAgain: () => void refetch() }
}

async function askForHealth(): Promise<Health> {
  const reply = await request(healthSchema, '/api/health')
  if (reply.kind === 'answered') return reply.body
  throw new Error(`the server's health is not known: ${reply.kind}`)
}
