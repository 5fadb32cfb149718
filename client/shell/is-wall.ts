import { readLastSignIn } from '#client/sync/last-sign-in.ts'

/** True where nobody sits who could press a button: a wall, or a screen that waits to be paired as one. */
export function isWall(): boolean {
  const signIn = readLastSignIn()
  return signIn === null ? /^\/wall(\/|$)/.test(location.pathname) : signIn.kind === 'wall'
}
