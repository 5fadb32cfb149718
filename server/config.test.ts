import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { originOf, readConfig } from './config.ts'
import { SettingRefused } from './start-refused.ts'

const SOME_FILE = import.meta.filename

describe('the settings', () => {
  it('have defaults that nobody else can reach', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: 'data',
      databaseUrl: undefined,
      clock: undefined,
      summitFile: undefined,
      logLevel: 'info',
      publicUrl: undefined,
      trustProxy: 0,
      tls: undefined,
      plainHttp: false,
      limits: {
        signInsPerAddress: 300,
        commandsPerAccount: 1_200,
        commandsPerAddress: 12_000,
        socketsPerAccount: 300,
        socketsPerAddress: 30_000,
        connections: 20_000,
      },
      backup: undefined,
      metrics: 'nobody',
    })
  })

  it('that are empty count as not set', () => {
    expect(readConfig({ PORT: '', CLOCK: '', TLS_CERT: '' })).toEqual(readConfig({}))
  })

  it('are read from the environment', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/chaebi',
      DATABASE_URL: 'postgres://chaebi:secret@db.example.kr:5433/chaebi',
      CLOCK: '2024-05-10T10:00:00+09:00',
      SUMMIT_FILE: SOME_FILE,
      LOG_LEVEL: 'debug',
      PUBLIC_URL: 'https://board.example.kr',
      TRUST_PROXY: '10.0.0.0/8,::1',
      TLS_CERT: SOME_FILE,
      TLS_KEY: SOME_FILE,
      SIGN_INS_PER_ADDRESS: '1000',
      SOCKETS_PER_ACCOUNT: '0',
      BACKUP_DIR: '/backups',
      BACKUP_KEEP: '90',
      METRICS: 'loopback',
      HOME: '/root',
    })
    expect(config).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/chaebi',
      databaseUrl: 'postgres://chaebi:secret@db.example.kr:5433/chaebi',
      clock: Date.parse('2024-05-10T01:00:00Z'),
      summitFile: SOME_FILE,
      logLevel: 'debug',
      publicUrl: new URL('https://board.example.kr'),
      trustProxy: ['10.0.0.0/8', '::1'],
      tls: { certFile: SOME_FILE, keyFile: SOME_FILE },
      plainHttp: false,
      backup: { directory: '/backups', everyHours: 24, keepDays: 90 },
      metrics: 'loopback',
      limits: { ...readConfig({}).limits, signInsPerAddress: 1_000, socketsPerAccount: 0 },
    })
    expect(readConfig({ CLOCK: 'real', TRUST_PROXY: '1' })).toMatchObject({ clock: 'real', trustProxy: 1 })
  })

  it.each([
    ['MAX_CONNECTIONS', '-1', 'a whole number, or 0 for no limit'],
    ['PORT', 'abc', 'a whole number from 0 to 65535'],
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['HOST', 'not a host', 'an IP address or a host name'],
    ['CLOCK', 'tomorrow', "'real', or a moment"],
    ['CLOCK', '2024-05-10T10:00:00', "'real', or a moment"],
    ['CLOCK', '2024-13-10T10:00:00+09:00', "'real', or a moment"],
    ['CLOCK', '2024-04-31T10:00:00+09:00', "'real', or a moment"],
    ['CLOCK', '1960-05-10T10:00:00+09:00', "'real', or a moment"],
    ['CLOCK', '2024-05-10T10:00:00+99:00', "'real', or a moment"],
    ['SUMMIT_FILE', join(import.meta.dirname, 'absent.json'), 'a file that this user may read'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error, warn'],
    ['PUBLIC_URL', 'board.example.kr', 'an origin without a path'],
    ['PUBLIC_URL', 'https://board.example.kr/board', 'an origin without a path'],
    ['PUBLIC_URL', 'ftp://board.example.kr', 'an origin without a path'],
    ['TRUST_PROXY', 'yes', 'how many proxies'],
    ['TRUST_PROXY', '10.0.0.0/0', 'how many proxies'],
    ['TRUST_PROXY', '10.0.0.0/33', 'how many proxies'],
    ['TRUST_PROXY', '::1/129', 'how many proxies'],
    ['TLS_CERT', '/absent.pem', 'a file that this user may read'],
    ['BACKUP_EVERY', '0', 'hours, from 1 to 744'],
    ['BACKUP_KEEP', '1.5', 'days, from 1 to 3660'],
    ['ALLOW_HTTP', 'yes', "'1', or nothing"],
  ])('refuse %s=%s in one line, and say what is allowed', (name, value, allowed) => {
    const line = problemOf({ [name]: value })
    expect(line).toMatch(`${name}=${JSON.stringify(value)} can't be used; allowed: ${allowed}`)
    expect(line).not.toContain('\n')
  })

  it.each([
    ['DATABASE_URL', 'mysql://chaebi:secret@db/chaebi', 'the URL of a PostgreSQL database'],
    ['DATABASE_URL', 'postgresql://chaebi:secret@db', 'the URL of a PostgreSQL database'],
    ['DATABASE_URL', 'chaebi:secret', 'the URL of a PostgreSQL database'],
    ['METRICS', 'short-secret', "'loopback', or a secret"],
  ])('that are secret are refused without their value: %s=%s', (name, value, allowed) => {
    const line = problemOf({ [name]: value })
    expect(line).toMatch(new RegExp(`^${name} can't be used; allowed: ${allowed}`))
    expect(line).not.toContain('secret@')
    expect(line).not.toContain('short-secret')
  })

  it('refuse a certificate without its key, and the other way round', () => {
    expect(problemOf({ TLS_CERT: SOME_FILE })).toMatch(/^TLS_KEY is not set; allowed: a file/)
    expect(problemOf({ TLS_KEY: SOME_FILE })).toMatch(/^TLS_CERT is not set; allowed: a file/)
  })

  it('refuse to say how backups are kept without a place for them', () => {
    expect(problemOf({ BACKUP_KEEP: '7' })).toBe('BACKUP_DIR is not set; allowed: a directory, as BACKUP_KEEP is set')
  })

  it('let others than this machine in only by https, or knowingly without', () => {
    expect(problemOf({ HOST: '0.0.0.0' })).toMatch(/^HOST="0\.0\.0\.0" can't be used; allowed: loopback, unless/)
    expect(problemOf({ HOST: '192.168.0.5', PUBLIC_URL: 'http://board' })).toMatch(/^HOST=/)
    expect(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://board.example.kr' }).plainHttp).toBe(false)
    expect(readConfig({ HOST: '0.0.0.0', TLS_CERT: SOME_FILE, TLS_KEY: SOME_FILE }).plainHttp).toBe(false)
    expect(readConfig({ HOST: '0.0.0.0', ALLOW_HTTP: '1' }).plainHttp).toBe(true)
    for (const HOST of ['localhost', '127.0.0.2', '::1'])
      expect(readConfig({ HOST, ALLOW_HTTP: '1' }).plainHttp).toBe(false)
  })
})

describe('where browsers reach the server', () => {
  it.each([
    [{}, 'http://localhost:3000'],
    [{ HOST: '0.0.0.0', ALLOW_HTTP: '1', PORT: '80' }, 'http://localhost:80'],
    [{ HOST: '192.168.0.5', ALLOW_HTTP: '1' }, 'http://192.168.0.5:3000'],
    [{ HOST: 'fd00::5', ALLOW_HTTP: '1' }, 'http://[fd00::5]:3000'],
    [{ TLS_CERT: SOME_FILE, TLS_KEY: SOME_FILE }, 'https://localhost:3000'],
    [{ PUBLIC_URL: 'https://board.example.kr' }, 'https://board.example.kr'],
  ])('%j is %s', (environment, origin) => {
    expect(originOf(readConfig(environment))).toBe(origin)
  })
})

function problemOf(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof SettingRefused) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}
