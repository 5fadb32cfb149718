import type { shell as ko } from '../ko/shell.ts'

export const shell: typeof ko = {
  loading: 'Loading.',
  connecting: 'Connecting to the server. The screen appears once it answers.',
  failed: {
    title: 'Something went wrong on this screen.',
    text: 'What you entered is kept on this device. Please reload the screen.',
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
  },
}
