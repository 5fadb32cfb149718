import { vi } from 'vitest'

type Answer = { status?: number; body: unknown }
type Asked = { path: string; body: unknown }

/**
 * A server that answers each path with what the test holds for it then, and cannot be reached on any other. Returns
 * what it was asked, in order.
 */
export function answerRequests(answers: Readonly<Record<string, Answer>>): readonly Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', (path: string, { body }: RequestInit) => {
    asked.push({ path, body: typeof body === 'string' ? JSON.parse(body) : null })
    const answer = answers[path]
    if (answer === undefined) return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(Response.json(answer.body, { status: answer.status ?? 200 }))
  })
  return asked
}

/** A refusal as every route of the accounts answers it. */
export const refused = (status: number, refusal: object): Answer => ({
  status,
  body: { outcome: 'refused', commandId: null, refusal },
})
