import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Of servers and tools in processes of their own, which tests start by the hundred: each finds its code compiled. */
const COMPILED = join(import.meta.dirname, 'node_modules/.cache/compiled')

export default defineConfig(({ mode }) => ({
  test: {
    restoreMocks: true,
    setupFiles: ['scripts/test-setup.ts'],
    // Of a hang: a machine that does other things besides may take several seconds to start a server, or PostgreSQL.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // As many as the browser tests have: by itself Vitest leaves one core of two to nobody.
    maxWorkers: 2,
    // `npm run test:long` runs every property many times over: the setup file sees to it, for the projects below do not
    // know the mode.
    env: { NODE_COMPILE_CACHE: COMPILED, ...(mode === 'long' ? { PROPERTY_RUNS: '10000' } : {}) },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // A test leaves nothing behind that another could stumble over, so modules are loaded once for all of them.
          isolate: false,
          include: ['{client,shared,server,scripts,e2e}/**/*.test.ts'],
          globalSetup: ['server/testing/postgres/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Only what renders needs a page around it, which costs more than most of these tests.
          name: 'components',
          environment: 'jsdom',
          // One page for all files of a worker: what is rendered is cleaned up after each test, and a page of its own
          // for each file would cost more than the tests.
          isolate: false,
          include: ['client/**/*.test.tsx'],
          setupFiles: ['client/testing/setup.ts'],
        },
      },
    ],
  },
}))
