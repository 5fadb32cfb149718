/** Everything that the way in can refuse: a kind and what the screen needs to explain it, never prose. */
export type AccountRefusal =
  /** Says nothing about which of the two was wrong, or whether there is such a name. */
  | { kind: 'wrong-credentials' }
  /** The log has the person disabled (or no longer knows them). */
  | { kind: 'disabled' }
  /** Too many attempts: one more is possible in so many seconds. */
  | { kind: 'wait'; seconds: number }
  /** No such link; an older one than 30 days counts as none. */
  | { kind: 'link-unknown' }
  | { kind: 'link-expired' }
  | { kind: 'link-used' }
  /** A newer link was made for the same person. */
  | { kind: 'link-replaced' }
  | { kind: 'sign-in-name-invalid' }
  | { kind: 'sign-in-name-taken' }
  | { kind: 'password-too-short'; minimum: number }
  | { kind: 'password-too-long'; maximum: number }
  | { kind: 'password-too-common' }
  /** No screen shows this code (any more). */
  | { kind: 'code-unknown' }
  | { kind: 'pairing-expired' }
  | { kind: 'pairing-approved-already' }

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
