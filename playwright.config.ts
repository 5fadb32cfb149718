import { defineConfig } from '@playwright/test'
import { browserLaunch } from './e2e/find-browser.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  // Each test has a board of its own, so the last file is not left to one worker alone.
  fullyParallel: true,
  retries: 0,
  // Of a whole job with several browsers, on a machine that does other things besides.
  timeout: 120_000,
  // What never comes is told a little later; what comes late on such a machine is no fault.
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'ko-KR',
    launchOptions: browserLaunch(),
    // What a failed test did, asked and heard. Pictures of every step, of each test that passes too, would cost a quarter
    // of all its time: `--trace retain-on-failure` takes them.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
})
