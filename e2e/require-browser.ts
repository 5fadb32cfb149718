import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.ts'

/** Makes sure of a browser before the tests that drive one. It installs one only where nobody is there to do it. */

const isDebian = existsSync('/etc/debian_version')
const mayInstall = process.env['CI'] === 'true' && process.getuid?.() === 0 && isDebian && !process.env['CHROME_PATH']

if (findBrowser() === undefined && mayInstall) {
  console.log('No Chrome or Chromium here: installing Debian’s.')
  // Older releases have the whole browser alone.
  const install = 'apt-get install -y chromium-headless-shell || apt-get install -y chromium'
  execSync(`apt-get update && (${install})`, { stdio: 'inherit' })
}
if (findBrowser() === undefined) {
  console.error(
    process.env['CHROME_PATH']
      ? `CHROME_PATH=${process.env['CHROME_PATH']} is no program that can be run.`
      : 'No browser for the tests: install Chrome or Chromium, or name one by CHROME_PATH, or run npx playwright install chromium.',
  )
  process.exit(1)
}
