import type { AccountRefusal } from '#shared/protocol/accounts.ts'

export type AccountRefusalKind = AccountRefusal['kind']

/** The answer that brings a refusal of (one of) these kinds. */
export type Refused<Kind extends AccountRefusalKind = AccountRefusalKind> = {
  ok: false
  refusal: AccountRefusal & { kind: Kind }
}

export const refused = <Refusal extends AccountRefusal>(refusal: Refusal): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal,
})
