import type { Response } from 'express'
import type { Refusal } from '#shared/board/refusal.ts'
import type { AccountRefusal } from '#shared/protocol/accounts.ts'
import { noteRefusal } from './count-answers.ts'

/** The one map from refusals to HTTP statuses. 401 says that nobody is signed in, and nothing else. */
function statusOf(refusal: Refusal | AccountRefusal): number {
  switch (refusal.kind) {
    case 'conflict':
    case 'pairing-approved-already':
    case 'sign-in-name-taken':
    case 'passkey-registered-already':
      return 409
    case 'forbidden':
      return refusal.rule === 'signed-out' ? 401 : 403
    case 'wrong-credentials':
    case 'disabled':
    case 'passkey-invalid':
      return 403
    case 'not-found':
    case 'link-unknown':
    case 'code-unknown':
    case 'passkey-unknown':
    case 'passkeys-unavailable':
      return 404
    case 'link-expired':
    case 'link-used':
    case 'link-replaced':
    case 'pairing-expired':
    case 'passkey-expired':
      return 410
    case 'invalid':
      return statusOfRule(refusal.rule)
    case 'sign-in-name-invalid':
    case 'password-too-short':
    case 'password-too-long':
    case 'password-too-common':
    case 'passkeys-full':
      return 422
    case 'frozen':
      return 423
    case 'wait':
      return 429
  }
}

/** 400 for what no screen of ours would send; 422 for what one may. */
function statusOfRule(rule: Extract<Refusal, { kind: 'invalid' }>['rule']): number {
  if (rule === 'too-large') return 413
  return rule === 'not-json' || rule === 'schema' || rule === 'protocol' ? 400 : 422
}

/** Answers with a refusal, in the one form that all of them have. */
export function refuse(response: Response, refusal: Refusal | AccountRefusal, commandId: string | null = null): void {
  noteRefusal(response, refusal.kind)
  if (refusal.kind === 'wait') response.set('Retry-After', String(refusal.seconds))
  response.status(statusOf(refusal)).json({ outcome: 'refused', commandId, refusal })
}
