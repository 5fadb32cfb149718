import { defineConfig } from 'vitest/config'

export default defineConfig(({ mode }) => ({
  test: {
    restoreMocks: true,
    setupFiles: ['scripts/test-setup.ts'],
    testTimeout: 10_000,
    // `npm run test:long` runs every property many times over: the setup file sees to it, for the projects below do not
    // know the mode.
    env: mode === 'long' ? { PROPERTY_RUNS: '10000' } : {},
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{client,shared,server,scripts,e2e}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Only what renders needs a page around it, which costs more than most of these tests.
          name: 'components',
          environment: 'jsdom',
          include: ['client/**/*.test.tsx'],
          setupFiles: ['client/testing/setup.ts'],
        },
      },
    ],
  },
}))
