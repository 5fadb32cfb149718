import type { refusal as ko } from '../ko/refusal.ts'

export const refusal: typeof ko = {
  conflict: 'Somebody else changed this first. Choose which value to keep.',
  forbidden: 'You do not have the right to do this.',
  invalid: 'Please check what you entered.',
  'not-found': 'This was not found. It may no longer exist.',
  frozen: 'This record is final and cannot be changed.',
}
