import { spawnSync } from 'node:child_process'

/** What `npm run test:long` adds to `npm test`: properties run many times over, and every view in every combination. */
const STEPS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['vitest', 'run', '--mode', 'long'],
  ['playwright', 'test', 'layout.spec', 'every-page.spec'],
]

for (const [command, ...args] of STEPS) {
  const { status } = spawnSync('npx', [command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, LAYOUT: 'whole' },
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
