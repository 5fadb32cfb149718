import { createHash } from 'node:crypto'
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/types'

type Query = { model: string; where?: Where[] | undefined }

/** What is stored of a token: from it nobody can tell the token. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/**
 * The library keeps session tokens as they are; behind this adapter the database has their digests only, so that no
 * copy of it (not even with the secret beside it) opens a session.
 */
export const digestTokens = (adapter: DBAdapter): DBAdapter => ({
  ...digesting(adapter),
  transaction: (work) => adapter.transaction((inner) => work(digesting(inner))),
})

const digesting = (adapter: DBTransactionAdapter): DBTransactionAdapter => ({
  ...adapter,
  async create(query) {
    const token: unknown = query.model === 'session' ? query.data['token'] : undefined
    if (typeof token !== 'string') return adapter.create(query)
    return { ...(await adapter.create({ ...query, data: { ...query.data, token: digestOf(token) } })), token }
  },
  async findOne(query) {
    return withToken(await adapter.findOne(digested(query)), query)
  },
  async update(query) {
    return withToken(await adapter.update(digested(query)), query)
  },
  findMany: (query) => adapter.findMany(digested(query)),
  updateMany: (query) => adapter.updateMany(digested(query)),
  delete: (query) => adapter.delete(digested(query)),
  deleteMany: (query) => adapter.deleteMany(digested(query)),
})

const isToken = (model: string, { field }: Where): boolean => model === 'session' && field === 'token'

function digested<Asked extends Query>(query: Asked): Asked {
  const where = query.where?.map((clause) =>
    isToken(query.model, clause) && typeof clause.value === 'string'
      ? { ...clause, value: digestOf(clause.value) }
      : clause,
  )
  return { ...query, where }
}

/** The caller asked by the token itself, and finds it again in the answer. */
function withToken<Row>(row: Row | null, { model, where }: Query): Row | null {
  const token = where?.find((clause) => isToken(model, clause))?.value
  return row === null || token === undefined ? row : { ...row, token }
}
