import { defineConfig } from '@playwright/test'
import { browserLaunch } from './e2e/find-browser.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  // Of a whole job with several browsers, on a machine that does other things besides.
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'ko-KR',
    launchOptions: browserLaunch(),
    trace: 'retain-on-failure',
  },
})
