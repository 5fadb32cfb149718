/**
 * Shapes on a 24-unit grid, drawn so that each is told from the others by its outline alone, small and from afar.
 * `solid` is filled by even-odd (what is cut out shows the ground), `line` is stroked.
 */
export type IconShape = { solid?: string; line?: string }

const DISC = 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Z'
const RING = 'M12 2.4a9.6 9.6 0 1 0 0 19.2 9.6 9.6 0 0 0 0-19.2Z'

export const iconPaths = {
  // Statuses
  'octagon-x': {
    solid:
      'M22.86 15.6q0 .9-.64 1.53l-5.09 5.09q-.63.64-1.53.64H8.4q-.9 0-1.53-.64l-5.09-5.09q-.64-.63-.64-1.53V8.4q0-.9.64-1.53l5.09-5.09q.63-.64 1.53-.64h7.2q.9 0 1.53.64l5.09 5.09q.64.63.64 1.53ZM12 10.09 9.15 7.25l-1.9 1.9L10.09 12l-2.84 2.85 1.9 1.9L12 13.91l2.85 2.84 1.9-1.9L13.91 12l2.84-2.85-1.9-1.9Z',
  },
  'triangle-alert': {
    solid:
      'M11.22 2.6Q12 1.2 12.78 2.6l9.84 17.6q.78 1.4-.82 1.4H2.2q-1.6 0-.82-1.4ZM10.6 8.4l.35 6.5h2.1l.35-6.5Zm1.4 11a1.45 1.45 0 1 0 0-2.9 1.45 1.45 0 0 0 0 2.9Z',
  },
  clock: { line: `${RING}M12 6.2v6.1l4 2.8` },
  'disc-check': { solid: `${DISC}M5.69 13.03l4.96 4.84 7.81-8.49-1.92-1.76-5.99 6.51-3.04-2.96Z` },
  'disc-minus': { solid: `${DISC}M7 13.3h10v-2.6H7Z` },
  'half-disc': { solid: `${DISC}M12 3.5a8.5 8.5 0 0 1 0 17Z` },
  ring: { line: RING },
  'ring-slash': { line: `${RING}M5.3 5.3l13.4 13.4` },
  pause: { solid: 'M4.5 3h5.2v18H4.5ZM14.3 3h5.2v18h-5.2Z' },
  envelope: { line: 'M2.2 5.2h19.6v13.6H2.2ZM3 6.4l9 7 9-7' },
  'id-card': {
    line: 'M2.2 4.7h19.6v14.6H2.2ZM13.6 9.6h4.6M13.6 14.2h4.6',
    solid: 'M8 7.6a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2ZM4.6 16.2c0-1.9 1.5-3.2 3.4-3.2s3.4 1.3 3.4 3.2Z',
  },
  pin: {
    solid:
      'M12 1a8.2 8.2 0 0 0-8.2 8.2c0 5.7 6 11.2 8.2 13.8 2.2-2.6 8.2-8.1 8.2-13.8A8.2 8.2 0 0 0 12 1Zm0 5a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 12 6Z',
  },
  // Messages and state of the link
  info: { solid: `${DISC}M10.7 10.2h2.6v7h-2.6ZM12 5.6a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z` },
  lock: {
    solid: 'M5 10.2h14q1 0 1 1V20.5q0 1-1 1H5q-1 0-1-1v-9.3q0-1 1-1Z',
    line: 'M7.6 10.2V7.4a4.4 4.4 0 0 1 8.8 0v2.8',
  },
  'wifi-off': {
    line: 'M2.6 2.6l18.8 18.8M1.8 9.6a15 15 0 0 1 4.8-3.2M11 5.1a15 15 0 0 1 11.2 4.5M5.3 13.5a10 10 0 0 1 4.5-2.7M15.7 11.6a10 10 0 0 1 3 1.9M8.7 17.1a5 5 0 0 1 4.7-1.3',
    solid: 'M12 18.6a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  },
  reconnect: { line: 'M20.6 8.6A9.2 9.2 0 0 0 4 8M3.4 15.4A9.2 9.2 0 0 0 20 16M20.8 3.2v5.4h-5.4M3.2 20.8v-5.4h5.4' },
  // Acts
  check: { line: 'M4 12.6l5.6 5.4L20 6.4' },
  close: { line: 'M5.2 5.2l13.6 13.6M18.8 5.2L5.2 18.8' },
  'arrow-right': { line: 'M3.6 12h16M13 5.2l6.8 6.8-6.8 6.8' },
  'chevron-down': { line: 'M4.6 8.6l7.4 7.4 7.4-7.4' },
  'chevron-right': { line: 'M8.6 4.6l7.4 7.4-7.4 7.4' },
  search: { line: 'M10.4 3.4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM15.6 15.6l5.6 5.6' },
  undo: { line: 'M8.2 3.8L3.4 8.6l4.8 4.8M3.8 8.6h10.6a5.7 5.7 0 0 1 0 11.4H8' },
  pencil: { line: 'M3.4 20.6l1.1-5L16.2 3.9l3.9 3.9L8.4 19.5ZM13.4 6.7l3.9 3.9' },
  filter: { line: 'M3.4 6h17.2M6.6 12h10.8M10 18h4' },
} satisfies Record<string, IconShape>

export type IconName = keyof typeof iconPaths
