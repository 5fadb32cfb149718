import type { admin as ko } from '../ko/admin.ts'

export const admin: typeof ko = {
  persons: 'People',
  walls: 'Walls',
  admit: 'Admit',
  disable: 'Disable',
  revoke: 'Revoke',
}
