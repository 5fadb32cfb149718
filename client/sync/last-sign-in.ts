import * as z from 'zod/mini'
import { type PersonId, personIdSchema } from '#shared/board/identity.ts'

const KEY = 'chaebi.sign-in'
const lastSignInSchema = z.object({ person: personIdSchema, kind: z.enum(['person', 'wall']) })

/** Who was signed in in this browser last: known without a network, and to all tabs at once. */
export type LastSignIn = z.infer<typeof lastSignInSchema>

/** Null if nobody is known, or where the browser has no storage for us. */
export const readLastSignIn = (): LastSignIn | null => read() ?? null

export function writeLastSignIn(signIn: LastSignIn | null): void {
  try {
    if (signIn === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(signIn))
  } catch {
    // Without storage every page asks the server who is here.
  }
}

/** False if another tab has signed out, or signed in somebody else: then the cookie is no longer this person's. */
export function isSignedInHere(person: PersonId): boolean {
  const last = read()
  return last === undefined || last?.person === person
}

/** Tells of sign-ins and sign-outs in other tabs; returns what ends that. */
export function onSignInElsewhere(listener: () => void): () => void {
  const handleStorage = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) listener()
  }
  addEventListener('storage', handleStorage)
  return () => removeEventListener('storage', handleStorage)
}

/** Undefined where there is no storage to tell; null where it tells of nobody. */
function read(): LastSignIn | null | undefined {
  try {
    return lastSignInSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null')).data ?? null
  } catch {
    return undefined
  }
}
