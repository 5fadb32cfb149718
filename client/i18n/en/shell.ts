import type { shell as ko } from '../ko/shell.ts'
import { plural } from './plural.ts'

export const shell: typeof ko = {
  loading: 'Loading.',
  connecting: 'Connecting to the server. The screen appears once it answers.',
  failed: {
    title: 'Something went wrong on this screen.',
    text: 'What this device has stored is still there. Please reload the screen.',
    byItself: 'It will load again by itself in a moment.',
    reload: 'Reload',
  },
  noRoom: {
    title: 'This account has no use of this screen.',
    home: 'Go to my screen',
  },
  notFound: 'There is no such address.',
  newVersion: {
    text: 'A new version is here.',
    reload: 'Reload',
    later: 'Later',
  },
  leaving: {
    title: 'Some entries are on this screen only.',
    text: (count) =>
      `${plural(count, 'entry', 'entries')} could neither be stored on this device nor sent. Once you sign out nothing is sent, and closing this screen loses them.`,
    stay: 'Stay',
  },
}
