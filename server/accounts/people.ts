import type { DBTransactionAdapter } from 'better-auth/types'

type UserRow = { id: string; username: string | null }
type AccountRow = { id: string }

/** What is kept of a person here: a sign-in name and a password's hash. Who they are stands in the log. */
export type Credentials = { signInName: string; passwordHash: string }

const byId = (id: string) => [{ field: 'id', value: id }]

/** The (folded) sign-in name that somebody has set; null while there is none. */
export async function findSignInName(adapter: DBTransactionAdapter, personId: string): Promise<string | null> {
  const user = await adapter.findOne<UserRow>({ model: 'user', where: byId(personId) })
  return user?.username ?? null
}

/** Whose sign-in name it is, folded. */
export async function findPersonId(adapter: DBTransactionAdapter, signInName: string): Promise<string | null> {
  const user = await adapter.findOne<UserRow>({ model: 'user', where: [{ field: 'username', value: signInName }] })
  return user?.id ?? null
}

/** Makes the row that sessions hang on, if there is none; a wall has nothing more than that. */
export async function ensurePerson(adapter: DBTransactionAdapter, personId: string, at: Date): Promise<void> {
  if ((await adapter.findOne<UserRow>({ model: 'user', where: byId(personId) })) !== null) return
  // The library wants a mail address of everybody; `.invalid` can belong to nobody.
  const unknown = { name: '', email: `${personId}@accounts.invalid`, emailVerified: false }
  const data = { id: personId, ...unknown, createdAt: at, updatedAt: at }
  try {
    await adapter.create({ model: 'user', data, forceAllowId: true })
  } catch (error) {
    // Somebody may have made it in this very moment, at another server too.
    if ((await adapter.findOne<UserRow>({ model: 'user', where: byId(personId) })) === null) throw error
  }
}

/** Sets or replaces how somebody signs in. */
export async function setCredentials(
  adapter: DBTransactionAdapter,
  personId: string,
  { signInName, passwordHash }: Credentials,
  at: Date,
): Promise<void> {
  await ensurePerson(adapter, personId, at)
  await adapter.update({ model: 'user', where: byId(personId), update: { username: signInName, updatedAt: at } })
  const key = { userId: personId, accountId: personId, providerId: 'credential' }
  const where = Object.entries(key).map(([field, value]) => ({ field, value }))
  const password = { password: passwordHash, updatedAt: at }
  if ((await adapter.findOne<AccountRow>({ model: 'account', where })) !== null)
    await adapter.update({ model: 'account', where, update: password })
  else await adapter.create({ model: 'account', data: { ...key, ...password, createdAt: at } })
}
