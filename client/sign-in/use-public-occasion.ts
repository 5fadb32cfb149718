import { useQuery } from '@tanstack/react-query'
import { type Occasion, occasionSchema } from '#shared/protocol/occasion.ts'
import { backoff } from '#client/sync/backoff.ts'
import { request } from '#client/sync/reply.ts'

/** What the server says to everybody of the summit behind the door; undefined until it has answered. */
export function usePublicOccasion(): Occasion | undefined {
  const { data } = useQuery({
    queryKey: ['occasion'],
    queryFn: async () => {
      const reply = await request(occasionSchema, '/api/occasion')
      if (reply.kind !== 'answered') throw new Error(`GET /api/occasion: ${reply.kind}`)
      return reply.body
    },
    staleTime: Infinity,
    retry: true,
    retryDelay: (attempt) => backoff(attempt, null),
    networkMode: 'always',
  })
  return data
}
