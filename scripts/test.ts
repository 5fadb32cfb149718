import { spawnSync } from 'node:child_process'

/** What `npm test` checks, the quick before the slow. Each stage is a script of package.json and runs alone as well. */
const STAGES = [
  'format:check',
  'lint',
  'typecheck',
  'dependency-rules',
  'knip',
  'test:unit',
  'faults:quick',
  'test:browser',
]

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`

const start = performance.now()
for (const [index, stage] of STAGES.entries()) {
  console.log(`\n── ${index + 1}/${STAGES.length} ${stage}`)
  const stageStart = performance.now()
  // By npm: `node --run` tells nothing of a script whose shell was killed, as of one that passed.
  const { status, signal } = spawnSync('npm', ['run', '--silent', stage], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(
      `\n✗ ${stage} failed (${signal ?? `exit code ${status}`}) after ${seconds(stageStart)}. Alone: npm run ${stage}`,
    )
    process.exit(1)
  }
  console.log(`✓ ${stage}: ${seconds(stageStart)}`)
}
console.log(`\n✓ all ${STAGES.length} stages passed in ${seconds(start)}`)
