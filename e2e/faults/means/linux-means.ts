import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { existsSync } from 'node:fs'

/** What a machine needs to have for some of the faults; all of it is there, or can be installed, on Linux. */

const isInstalled = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((directory) => existsSync(join(directory, program)))

const works = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0

/**
 * Watches, delays or fails some system calls of what is started under it. The kernel itself picks these out
 * (`--seccomp-bpf`): a server all of whose calls stop takes three times as long to start.
 */
export const TRACED = ['strace', '-D', '-f', '--seccomp-bpf', '-qq'] as const

/** Why system calls cannot be watched or delayed here; null if they can. */
export function withoutTrace(): string | null {
  if (!isInstalled('strace')) return 'there is no strace here'
  const [program, ...args] = TRACED
  return works(program, ...args, '-o', '/dev/null', 'true') ? null : 'strace may not trace here, or is older than 5.3'
}

/** A mount namespace of one's own: as another user than root in a user namespace, too. */
export const OWN_MOUNTS: readonly [string, ...string[]] =
  process.getuid?.() === 0 ? ['unshare', '--mount'] : ['unshare', '--user', '--map-root-user', '--mount']

/** Why no small file system can be mounted here; null if one can. */
export function withoutMount(): string | null {
  const [program, ...args] = OWN_MOUNTS
  return works(program, ...args, 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'none', '/mnt')
    ? null
    : 'no file system can be mounted here'
}
