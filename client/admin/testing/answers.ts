import { vi } from 'vitest'

export type Answer = { status?: number; headers?: Record<string, string>; body: unknown }

/** A server that answers each path as the test says, and cannot be reached at any other; `asked` grows with requests. */
export function answerWith(answers: Record<string, Answer>): { path: string; body: unknown }[] {
  const asked: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', (path: string, { body }: RequestInit) => {
    asked.push({ path, body: typeof body === 'string' ? JSON.parse(body) : null })
    const answer = answers[path]
    if (answer === undefined) return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(Response.json(answer.body, { status: answer.status ?? 200, headers: answer.headers ?? {} }))
  })
  return asked
}

export const refused = (refusal: object, status = 409): Answer => ({
  status,
  body: { outcome: 'refused', commandId: null, refusal },
})
