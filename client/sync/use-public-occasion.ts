import { useQuery } from '@tanstack/react-query'
import { type Occasion, occasionSchema } from '#shared/protocol/occasion.ts'
import { backoff } from './backoff.ts'
import { request } from './reply.ts'
import { SummitClock } from './summit-clock.ts'

/** What the server says to everybody of the summit behind the door, and its clock, carried on since. */
export type PublicOccasion = Omit<Occasion, 'now'> & { clock: SummitClock }

/** Undefined until the server has answered. */
export function usePublicOccasion(): PublicOccasion | undefined {
  const { data } = useQuery({
    queryKey: ['occasion'],
    queryFn: askOccasion,
    staleTime: Infinity,
    refetchOnMount: 'always',
    retry: true,
    retryDelay: (attempt) => backoff(attempt, null),
    networkMode: 'always',
  })
  return data
}

async function askOccasion(): Promise<PublicOccasion> {
  const reply = await request(occasionSchema, '/api/occasion')
  if (reply.kind !== 'answered') throw new Error(`GET /api/occasion: ${reply.kind}`)
  const { now, ...occasion } = reply.body
  const clock = new SummitClock()
  clock.hear(now)
  return { ...occasion, clock }
}
