import type { field as ko } from '../ko/field.ts'

export const field: typeof ko = {
  checkNow: 'Check now',
  nextPhase: 'Next phase',
  report: 'Report a problem',
  arrivals: 'Arrivals',
  receipts: { kept: 'On this phone only', received: 'Received', shown: 'On the wall' },
}
