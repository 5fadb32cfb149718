import type { wall as ko } from '../ko/wall.ts'

export const wall: typeof ko = {
  title: (summit) => `${summit} readiness`,
  firstToResolve: (count) => `First to resolve: ${count}`,
  lastKnown: (count) => `Last known to resolve: ${count}`,
  requests: 'Requests between ministries',
  latestChanges: 'Latest changes',
  nothingWrong: 'Nothing blocked or overdue',
  cannotTell: 'The present state cannot be confirmed.',
  lastData: (clock) => `Below is the last data, as of ${clock} KST. Do not base decisions on it.`,
  connectionLost: (duration) => `Connection to the server lost, for ${duration}`,
}
