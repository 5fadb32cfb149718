import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** The one that has no window to draw first: the same engine, in two thirds of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
]

/** Where Chrome and Chromium put themselves on systems that have no command for them. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/', homedir()].flatMap((root) => [
    join(root, 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(root, 'Applications/Chromium.app/Contents/MacOS/Chromium'),
  ]),
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap((root) =>
    root === undefined ? [] : [join(root, 'Google/Chrome/Application/chrome.exe')],
  ),
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The browser that the tests drive: the one that `CHROME_PATH` names, else an installed Chromium without windows, Chrome or Chromium, else the one
 * that Playwright has downloaded. Undefined if there is none; a `CHROME_PATH` that leads nowhere is an answer too.
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CHROME_PATH']
  if (named) return isExecutable(named) ? named : undefined
  const onPath = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [
    ...NAMES.flatMap((name) => onPath.map((folder) => join(folder, name))),
    ...(PLACES[process.platform] ?? []),
    chromium.executablePath(),
  ].find(isExecutable)
}

/** How to start that browser, for Playwright. Only root needs to go without Chromium's own sandbox. */
export function browserLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = findBrowser()
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    // Where nobody looks, a graphics processor that has to be imitated first only costs time.
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  }
}
