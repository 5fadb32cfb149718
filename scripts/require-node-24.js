// At the head of every script. Plain JavaScript, so that a Node too old for the project can still run it and say so.
import process from 'node:process'

/** The systems to which `npm ci` brings Node 24 by itself (optionalDependencies in package.json). */
const BROUGHT_ALONG = ['linux-x64', 'linux-arm64', 'win32-x64']

/**
 * What to say to someone whose Node is too old; undefined if it is not.
 * @param {string} version such as `20.20.2`
 * @param {string} system platform and architecture, such as `darwin-arm64`
 * @returns {string | undefined}
 */
export function complaintAbout(version, system) {
  if (Number(version.split('.')[0]) >= 24) return undefined
  const remedy =
    BROUGHT_ALONG.indexOf(system) >= 0
      ? 'npm ci brings it along: run npm ci (not with --omit=optional), then this again by npm.'
      : 'On this system (' +
        system +
        ') install Node 24 or newer yourself, from https://nodejs.org, then run this again.'
  return 'Chaebi needs Node 24 or newer, and this is Node ' + version + '.\n' + remedy
}

const complaint = complaintAbout(process.versions.node, process.platform + '-' + process.arch)
if (complaint !== undefined) {
  console.error(complaint)
  process.exit(1)
}
