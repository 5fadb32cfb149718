import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { afterEach, describe, expect, it } from 'vitest'
import { findBrowser } from './find-browser.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder with one program of that name in it. */
function folderWith(name: string): { folder: string; program: string } {
  const folder = mkdtempSync(join(tmpdir(), 'find-browser-'))
  folders.push(folder)
  const program = join(folder, name)
  writeFileSync(program, '')
  chmodSync(program, 0o755)
  return { folder, program }
}

describe.skipIf(process.platform !== 'linux')('the browser for the tests', () => {
  it('is the one that CHROME_PATH names, before any that is installed', () => {
    const { program } = folderWith('my-browser')
    const { folder } = folderWith('chromium')
    expect(findBrowser({ CHROME_PATH: program, PATH: folder })).toBe(program)
  })

  it('is none, and no other, if CHROME_PATH leads nowhere', () => {
    const { folder } = folderWith('chromium')
    expect(findBrowser({ CHROME_PATH: join(folder, 'nothing'), PATH: folder })).toBeUndefined()
  })

  it('is one without windows before Chrome before Chromium, wherever they stand on the path', () => {
    const chromiumThere = folderWith('chromium')
    const chromeThere = folderWith('google-chrome')
    const shellThere = folderWith('chromium-headless-shell')
    const both = `${chromiumThere.folder}:${chromeThere.folder}`
    expect(findBrowser({ PATH: `${both}:${shellThere.folder}` })).toBe(shellThere.program)
    expect(findBrowser({ PATH: both })).toBe(chromeThere.program)
    expect(findBrowser({ PATH: chromiumThere.folder })).toBe(chromiumThere.program)
  })

  it('is else the one that Playwright has downloaded', () => {
    expect([undefined, chromium.executablePath()]).toContain(findBrowser({ PATH: '' }))
  })
})
