import { onTestFinished, vi } from 'vitest'
import { type Instant, instant } from '#shared/board/instant.ts'
import type { WallBegin } from '#shared/protocol/accounts.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import type { AccountsPlace } from '../accounts-store.ts'
import { openLibrary } from '../auth-library.ts'
import { ADMISSION_LINK_LIFETIME } from '../links.ts'
import { openAccountsStore } from '../open-accounts-store.ts'
import { createSessionCache } from '../session-cache.ts'
import { createSessions } from '../sessions.ts'
import { openSharedLimiters } from '../shared-limiters.ts'
import { QUICK_PASSWORDS } from '#server/testing/quick-passwords.ts'
import { emptyPlace } from './each-store.ts'

export const PASSWORD = '푸른 바다 위의 종이배'
export const SCREEN: WallBegin['screen'] = { name: '1층 상황실', diagonalInch: 86, distanceMetre: 5 }
export const ADDRESS = '192.0.2.1'

/** Stands still, and moves when the test says so: for the libraries too, which read the time themselves. */
export function testClock(): { now: () => Instant; advance: (ms: number) => void } {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  return {
    now: () => instant(Date.now()),
    advance: (ms) => void vi.setSystemTime(Date.now() + ms),
  }
}

type At = { publicUrl?: string; place?: AccountsPlace }
type Kept = { passwords?: 'quick' | 'as a server keeps them' }

/**
 * Accounts in a place of their own, with a log of who is disabled and of every line that was logged.
 * @param place of others, to be a second server there
 * @param passwords quick ones, unless the test is about how they are kept
 */
export async function testAccounts({
  publicUrl = 'http://localhost:3000',
  place,
  passwords = 'quick',
}: At & Kept = {}) {
  const clock = testClock()
  const at = place ?? (await emptyPlace())
  const disabled = new Set<string>()
  const logged: string[] = []
  const write = (...line: unknown[]): void => void logged.push(JSON.stringify(line))
  const accounts = await openAccounts({
    ...at,
    publicUrl,
    now: clock.now,
    logger: { info: write, warn: write, error: write },
    signInsPerAddress: 20,
    mayEnter: (personId) => !disabled.has(personId),
    isWall: (personId) => personId.startsWith('wall'),
    passwords: passwords === 'quick' ? QUICK_PASSWORDS : undefined,
  })
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= accounts.close())
  onTestFinished(close)
  return { accounts, clock, place: at, disabled, logged, close }
}

/** What accounts are made of, in a place of their own. */
export async function testLibrary({ publicUrl = 'http://localhost:3000', place }: At = {}) {
  const clock = testClock()
  const { now } = clock
  const quiet = { logger: { warn: () => {} }, onSessionEnd: () => {} }
  const store = await openAccountsStore(place ?? (await emptyPlace()), quiet.logger)
  onTestFinished(() => store.close())
  const library = await openLibrary({ store, publicUrl, now, ...quiet, passwords: QUICK_PASSWORDS })
  const sessions = createSessions(library, createSessionCache(now), now, () => {})
  const { make: limiter } = await openSharedLimiters(store)
  return { clock, library, sessions, limiter }
}

/** Admits somebody by a link, as the admin page does; the answer is of their first session. */
export async function admitted(accounts: Accounts, personId: string, signInName: string) {
  const { token } = await accounts.createLink(personId, 'set-password', ADMISSION_LINK_LIFETIME)
  const entered = await accounts.redeemLink(token, { signInName, password: PASSWORD })
  if (!entered.ok) throw new Error(`not admitted: ${entered.refusal.kind}`)
  return { ...entered, cookie: cookieHeader(entered.cookies) }
}

/** Signs in and answers with what a browser would send from then on. */
export async function signedIn(accounts: Accounts, signInName: string): Promise<string> {
  const answer = await accounts.signIn({ signInName, password: PASSWORD }, ADDRESS)
  if (!answer.ok) throw new Error(`not signed in: ${answer.refusal.kind}`)
  return cookieHeader(answer.cookies)
}

/** Pairs a screen with a wall person, and answers with what the screen's browser would send from then on. */
export async function paired({ wallPairing }: Accounts, wallPersonId: string, approverId: string): Promise<string> {
  const begun = await wallPairing.begin(SCREEN, ADDRESS)
  if (!begun.ok) throw new Error('pairing did not begin')
  const found = await wallPairing.lookUp(begun.code, approverId)
  if (!found.ok) throw new Error('the code was not found')
  await wallPairing.approve(found.pairingId, wallPersonId)
  const answer = await wallPairing.poll(begun.pollToken)
  if (answer.state !== 'approved') throw new Error('the wall was not let in')
  return cookieHeader(answer.cookies)
}

/** What a browser makes of `Set-Cookie` values. */
export const cookieHeader = (setCookies: readonly string[]): string =>
  setCookies.map((cookie) => cookie.replace(/;.*/, '')).join('; ')
