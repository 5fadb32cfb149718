import type { desk as ko } from '../ko/desk.ts'

export const desk: typeof ko = {
  mine: 'My work',
  today: 'Due today',
  conflicts: 'Conflicts',
  lateReplies: 'Late replies',
  toReconfirm: 'To reconfirm',
  received: 'Received',
  sent: 'Sent',
  attendance: 'Attendance',
  checklist: 'Checklist',
  everyDelegation: 'All delegations',
  reconfirm: 'Still true',
  searchHint: 'Search (e.g. ㄷㅇ finds 독일)',
  allSaved: 'All saved',
}
