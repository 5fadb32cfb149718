import * as z from 'zod/mini'

/** The closed vocabularies of the board. Order is meaningful where a comment says so. */

/** The one order in which both ministries are named everywhere. */
export const MINISTRIES = ['mofa', 'msit'] as const
export const ministrySchema = z.enum(MINISTRIES)
export type Ministry = z.infer<typeof ministrySchema>

export const otherMinistry = (ministry: Ministry): Ministry => (ministry === 'mofa' ? 'msit' : 'mofa')

export const ITEM_STATUSES = ['not-started', 'in-progress', 'done', 'blocked', 'not-applicable'] as const
export const itemStatusSchema = z.enum(ITEM_STATUSES)
export type ItemStatus = z.infer<typeof itemStatusSchema>

/** In the order of the steps; `declined` stands outside them. */
export const ATTENDANCE_STEPS = [
  'planned',
  'invited',
  'acknowledged',
  'tentative',
  'confirmed',
  'registered',
  'arrived',
] as const
export const attendanceStatusSchema = z.enum([...ATTENDANCE_STEPS, 'declined'])
export type AttendanceStatus = z.infer<typeof attendanceStatusSchema>

/** In order; which of them a session has depends on its format (`PHASES`). */
export const sessionPhaseSchema = z.enum([
  'planned',
  'setup',
  'connection-tests',
  'rehearsal',
  'ready',
  'doors-open',
  'live',
  'break',
  'concluded',
])
export type SessionPhase = z.infer<typeof sessionPhaseSchema>

export const sessionFormatSchema = z.enum(['virtual', 'in-person'])
export type SessionFormat = z.infer<typeof sessionFormatSchema>

export const dayPartSchema = z.enum(['morning', 'afternoon', 'evening'])
export type DayPart = z.infer<typeof dayPartSchema>

export const delegationKindSchema = z.enum([
  'country',
  'international-organisation',
  'company',
  'academia',
  'civil-society',
])
export type DelegationKind = z.infer<typeof delegationKindSchema>

/** Rank of the head of a delegation, highest first. */
export const RANKS = [
  'leader',
  'minister',
  'vice-minister',
  'chief-executive',
  'executive',
  'director',
  'expert',
] as const
export const rankSchema = z.enum(RANKS)
export type Rank = z.infer<typeof rankSchema>

/** In the order in which they are offered, each by its figure: the usual ones first. */
export const EVIDENCE_KINDS = [
  'note-verbale',
  'mail',
  'call',
  'meeting',
  'document',
  'observation',
  'public-statement',
] as const
export const evidenceKindSchema = z.enum(EVIDENCE_KINDS)
export type EvidenceKind = z.infer<typeof evidenceKindSchema>

export const requestStatusSchema = z.enum(['open', 'accepted', 'escalated', 'answered', 'closed'])
export type RequestStatus = z.infer<typeof requestStatusSchema>

export const ROLES = ['admin', 'chair', 'desk', 'logistics', 'viewer'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

/** `real` is the summit itself; the other two are marked on every screen. */
export const boardModeSchema = z.enum(['real', 'rehearsal', 'demo'])
export type BoardMode = z.infer<typeof boardModeSchema>
