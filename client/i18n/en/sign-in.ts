import type { signIn as ko } from '../ko/sign-in.ts'

export const signIn: typeof ko = {
  title: 'Sign in',
  heading: (summit) => [summit ?? 'The summit', 'Readiness'],
  lead: ['The readiness board that the Ministry of Foreign Affairs', 'and the Ministry of Science and ICT share.'],
  name: 'Sign-in name',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  shared: 'Others use this computer too',
  sharedHint: 'Closing the browser signs you out.',
  submit: 'Sign in',
  accounts: 'Accounts are issued by your ministry’s administrator.',
  trouble: 'Trouble signing in',
  troubleText:
    'If you have forgotten your password, ask your ministry’s administrator for a new link. They can also tell you your sign-in name.',
  kept: 'Both ministries keep the record of access and changes.',
  plainHttp: 'This connection is not encrypted. Others on the same network can see what it carries.',
  unsent: (count) =>
    count === 1
      ? 'One entry on this device has not been sent. It will be once the person who made it signs in.'
      : `${count} entries on this device have not been sent. They will be once the person who made them signs in.`,
  unstored: (count) =>
    count === 1
      ? 'One entry could not be stored on this device and is on this screen only. Do not close it: the entry will be sent once the person who made it signs in here.'
      : `${count} entries could not be stored on this device and are on this screen only. Do not close it: the entries will be sent once the person who made them signs in here.`,
  connected: 'Connected to the server',
  notConnected: 'Not connected to the server',
  unreachable: 'The server cannot be reached. Please try again in a moment.',
  failed: 'Something went wrong on the server. Please try again in a moment.',
  link: {
    title: 'Invitation',
    reading: 'Checking the link.',
    missing: 'The address is not complete. Please open the link again as you received it.',
    greeting: (name) => `Welcome, ${name}.`,
    choose: 'Choose the name and the password that you will sign in with.',
    chooseAgain: 'Choose a new password. Your other devices will be signed out.',
    newPassword: 'New password',
    set: 'Set and enter',
    enter: 'Enter',
    toSignIn: 'Go to the sign-in page',
  },
  refusals: {
    'wrong-credentials': 'The sign-in name or the password is not right.',
    disabled: 'This account has been disabled. Please ask your ministry’s administrator.',
    'link-unknown': 'This link is not known. Please ask your ministry’s administrator for a new one.',
    'link-expired': 'This link has expired. Please ask your ministry’s administrator for a new one.',
    'link-used': 'This link has been used. Please sign in with the name and the password that were set.',
    'link-replaced': 'A newer link has been issued. Please open the last one that you received.',
    'sign-in-name-invalid':
      'A sign-in name begins with a Korean or Latin letter or a digit and has at least two characters. Dots (.), hyphens (-) and underscores (_) are allowed.',
    'sign-in-name-taken': 'Somebody else uses this sign-in name.',
    'password-too-common': 'This password is easy to guess. Please choose another.',
  },
  wait: (seconds) => `Too many attempts. Please try again in ${seconds} seconds.`,
  tooShort: (minimum) => `A password needs at least ${minimum} characters.`,
  tooLong: (maximum) => `A password may have at most ${maximum} characters.`,
  other: 'The server did not accept this. Please check what you entered.',
}
