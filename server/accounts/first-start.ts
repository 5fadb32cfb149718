import type { Instant } from '#shared/board/instant.ts'
import type { Accounts } from './accounts.ts'
import { ADMIN_LINK_LIFETIME } from './links.ts'

/** What the command line prints: whoever opens it first sets the admin's password. */
export type AdminLink = { url: string; expiresAt: Instant }

/** The part of the accounts that links for admins need. */
type LinkMaker = Pick<Accounts, 'createLink' | 'signInNameOf' | 'personIdOf'>

export type FirstStart = {
  accounts: LinkMaker
  publicUrl: string
  /** The active admins of the log. */
  adminIds: readonly string[]
  /** Admits the first admin to the log, as the operator, and answers with the person's id. */
  admitAdmin: () => Promise<string>
}

/** Makes a one-time link when nobody could administer the summit yet; null when an admin has set a password. */
export async function firstAdminLink({
  accounts,
  publicUrl,
  adminIds,
  admitAdmin,
}: FirstStart): Promise<AdminLink | null> {
  for (const personId of adminIds) if ((await accounts.signInNameOf(personId)) !== null) return null
  // An earlier start may have admitted one whose link was never used.
  return adminLink(accounts, publicUrl, adminIds[0] ?? (await admitAdmin()))
}

export type LockedOut = {
  accounts: LinkMaker
  publicUrl: string
  adminIds: readonly string[]
  /** Whom to let in; needed only where there are several admins. */
  signInName: string | undefined
}

/** Makes a new link for an admin who is locked out; with several to choose from, answers with their sign-in names. */
export async function linkForLockedOutAdmin({
  accounts,
  publicUrl,
  adminIds,
  signInName,
}: LockedOut): Promise<({ ok: true } & AdminLink) | { ok: false; admins: string[] }> {
  const [only, ...others] = adminIds
  const personId = signInName === undefined && others.length === 0 ? only : await accounts.personIdOf(signInName ?? '')
  if (personId !== undefined && personId !== null && adminIds.includes(personId))
    return { ok: true, ...(await adminLink(accounts, publicUrl, personId)) }
  const names = await Promise.all(adminIds.map((id) => accounts.signInNameOf(id)))
  return { ok: false, admins: names.filter((name) => name !== null) }
}

async function adminLink(accounts: LinkMaker, publicUrl: string, personId: string): Promise<AdminLink> {
  const { token, expiresAt } = await accounts.createLink(personId, 'first-admin', ADMIN_LINK_LIFETIME)
  return { url: `${new URL('/link', publicUrl).href}#${token}`, expiresAt }
}
