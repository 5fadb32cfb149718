import type { PersonId } from '#shared/board/identity.ts'
import { type Me, meSchema } from '#shared/protocol/http.ts'
import { DeviceStore } from './device-store.ts'
import { forgetWriting } from './forget-writing.ts'
import { type LastSignIn, readLastSignIn, writeLastSignIn } from './last-sign-in.ts'
import { postJson, request } from './reply.ts'

/** Who sits at this browser; `signIn` is null for nobody. */
export type WhoIsHere = { signIn: LastSignIn | null; plainHttp: boolean }

/** What this device remembers, to begin with before the server has answered, or without it. */
export function whoWasHere(): WhoIsHere | undefined {
  const signIn = readLastSignIn()
  return signIn === null ? undefined : { signIn, plainHttp: false }
}

/** Asks the server. Rejects when it can't be reached, or if somebody came in or went out meanwhile. */
export async function askWhoIsHere(signal: AbortSignal): Promise<WhoIsHere> {
  const reply = await request(meSchema, '/api/me')
  signal.throwIfAborted()
  if (reply.kind === 'answered') return noteWhoIsHere(reply.body)
  throw new Error(`GET /api/me: ${reply.kind}`)
}

/** Takes what the server said of who is here, as every way in and out does, and drops what was kept for another. */
export async function noteWhoIsHere({ person, kind, plainHttp }: Me): Promise<WhoIsHere> {
  const before = readLastSignIn()
  const signIn = person === null || kind === null ? null : { person, kind }
  // Before anything that takes time: until then other tabs take the cookie for still their person's.
  writeLastSignIn(signIn)
  if (before !== null && before.person !== person) await forgetBoardOf(before.person)
  return { signIn, plainHttp }
}

/**
 * Signs out. The board goes from this device, and what was being written; commands that were not sent stay. Null when
 * the server can't be reached.
 */
export async function signOut(): Promise<WhoIsHere | null> {
  const reply = await postJson(meSchema, '/api/sign-out', {})
  if (reply.kind !== 'answered') return null
  forgetWriting()
  return noteWhoIsHere(reply.body)
}

async function forgetBoardOf(person: PersonId): Promise<void> {
  const storage = await DeviceStore.open().catch(() => null)
  await storage?.forgetBoard(person).catch(() => {})
  storage?.close()
}
