import { accessSync, constants } from 'node:fs'
import { isIP } from 'node:net'
import * as z from 'zod'
import { type Instant, instant, instantSchema } from '#shared/board/instant.ts'
import { isOnCalendar } from '#shared/board/summit-file.ts'
import { SettingRefused } from './start-refused.ts'

/** The settings, by the names of the environment. An empty variable counts as one that is not set. */
export type Config = {
  port: number
  host: string
  dataDir: string
  /** Of the PostgreSQL that holds log and accounts; undefined for files in `dataDir`. It may hold a password. */
  databaseUrl: string | undefined
  /** What a new log's clock shows at its first entry; undefined leaves it to the summit's dates. */
  clock: 'real' | Instant | undefined
  /** Undefined: the AI Seoul Summit for a new log, whatever it holds for an existing one. */
  summitFile: string | undefined
  logLevel: (typeof LOG_LEVELS)[number]
  /** The origin that browsers see, e.g. `https://board.example.kr`. */
  publicUrl: URL | undefined
  /** In Express's words: how many proxies stand in front, or which addresses they have. */
  trustProxy: number | string[]
  tls: { certFile: string; keyFile: string } | undefined
  /** Others than this machine reach the board without encryption: every screen says so. */
  plainHttp: boolean
  limits: Limits
  /** The backups that the server makes by itself, if any: where, how often, and how long they are kept. */
  backup: { directory: string; everyHours: number; keepDays: number } | undefined
  /** Who may read `/metrics`: nobody, whoever is on this machine, or whoever brings the token. */
  metrics: 'nobody' | 'loopback' | { token: string }
}

/** How much of something one account or one address has; 0 for as much as it likes. Accounts meet theirs first. */
export type Limits = {
  /** Failures in five minutes, whatever names are tried. Everybody of two ministries may stand behind one address. */
  signInsPerAddress: number
  /** In a minute. */
  commandsPerAccount: number
  commandsPerAddress: number
  /** Open at once, and as many new ones in a minute. */
  socketsPerAccount: number
  /** New ones in a minute: all screens come back at once after a switch was off. */
  socketsPerAddress: number
  /** Of all kinds together, open at once; further ones are hung up on. */
  connections: number
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/

const isReadable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}
const isProxy = (name: string): boolean => {
  const [address = '', bits = '1', ...rest] = name.split('/')
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most
}
const isMoment = (value: string): boolean =>
  MOMENT.test(value) && isOnCalendar(value.slice(0, 19)) && instantSchema.safeParse(Date.parse(value)).success
const isOrigin = (value: string): boolean => {
  const url = URL.parse(value)
  return url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
}

const isPostgres = (value: string): boolean => {
  const url = URL.parse(value)
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
}

const limit = (atFirst: number) =>
  z
    .string()
    .refine((value) => /^\d{1,7}$/.test(value), 'a whole number, or 0 for no limit')
    .transform(Number)
    .default(atFirst)
const some = (what: 'hours' | 'days', most: number) =>
  z
    .string()
    .refine(
      (value) => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= most,
      `${what}, from 1 to ${most}`,
    )
    .transform(Number)
    .optional()
const file = z.string().refine(isReadable, 'a file that this user may read')

/** Each message says what is allowed: it ends the one line that a wrong value gets. */
const environmentSchema = z.object({
  PORT: z
    .string()
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) < 65_536, 'a whole number from 0 to 65535')
    .transform(Number)
    .default(3000),
  HOST: z
    .string()
    .refine((value) => isIP(value) > 0 || HOST_NAME.test(value), 'an IP address or a host name of this machine')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine(isPostgres, 'the URL of a PostgreSQL database, such as postgres://user:password@host:5432/chaebi')
    .optional(),
  CLOCK: z
    .string()
    .refine(
      (value) => value === 'real' || isMoment(value),
      "'real', or a moment for a rehearsal such as 2024-05-10T10:00:00+09:00",
    )
    .transform((value) => (value === 'real' ? value : instant(Date.parse(value))))
    .optional(),
  SUMMIT_FILE: file.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'an origin without a path, such as https://board.example.kr')
    .transform((value) => new URL(value))
    .optional(),
  TRUST_PROXY: z
    .string()
    .refine(
      (value) => /^\d$/.test(value) || value.split(',').every(isProxy),
      'how many proxies stand in front (0 to 9), or their addresses, separated by commas',
    )
    .transform((value) => (/^\d$/.test(value) ? Number(value) : value.split(',')))
    .default(0),
  TLS_CERT: file.optional(),
  TLS_KEY: file.optional(),
  ALLOW_HTTP: z
    .enum(['0', '1'], "'1', or nothing")
    .transform((value) => value === '1')
    .default(false),
  SIGN_INS_PER_ADDRESS: limit(300),
  COMMANDS_PER_ACCOUNT: limit(1_200),
  COMMANDS_PER_ADDRESS: limit(12_000),
  SOCKETS_PER_ACCOUNT: limit(300),
  SOCKETS_PER_ADDRESS: limit(30_000),
  MAX_CONNECTIONS: limit(20_000),
  BACKUP_DIR: z.string().optional(),
  BACKUP_EVERY: some('hours', 744),
  BACKUP_KEEP: some('days', 3_660),
  METRICS: z
    .string()
    .refine(
      (value) => value === 'loopback' || /^[\w.~+/=-]{24,200}$/.test(value),
      "'loopback', or a secret of 24 to 200 letters and digits that Prometheus sends as its bearer token",
    )
    .transform((value) => (value === 'loopback' ? value : { token: value }))
    .optional(),
})

/**
 * Reads the settings from an environment.
 * @throws {SettingRefused} for the first wrong value, in one line: its name, the value, and what is allowed
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0])
    throw wrong(name, set[name], issue?.message ?? 'something else')
  }
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    CLOCK,
    SUMMIT_FILE,
    LOG_LEVEL,
    PUBLIC_URL,
    TRUST_PROXY,
    TLS_CERT,
    TLS_KEY,
    BACKUP_DIR,
    BACKUP_EVERY,
    BACKUP_KEEP,
  } = parsed.data
  if (TLS_CERT === undefined && TLS_KEY !== undefined) throw wrong('TLS_CERT', undefined, 'a file, as TLS_KEY is set')
  if (TLS_KEY === undefined && TLS_CERT !== undefined) throw wrong('TLS_KEY', undefined, 'a file, as TLS_CERT is set')
  const tls = TLS_CERT === undefined || TLS_KEY === undefined ? undefined : { certFile: TLS_CERT, keyFile: TLS_KEY }
  for (const [name, value] of Object.entries({ BACKUP_EVERY, BACKUP_KEEP }))
    if (value !== undefined && BACKUP_DIR === undefined)
      throw wrong('BACKUP_DIR', undefined, `a directory, as ${name} is set`)
  const plainHttp = !LOOPBACK.test(HOST) && tls === undefined && PUBLIC_URL?.protocol !== 'https:'
  if (plainHttp && !parsed.data.ALLOW_HTTP)
    throw wrong('HOST', HOST, 'loopback, unless TLS_CERT and TLS_KEY, an https PUBLIC_URL or ALLOW_HTTP=1 is set')
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    clock: CLOCK,
    summitFile: SUMMIT_FILE,
    logLevel: LOG_LEVEL,
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY,
    tls,
    plainHttp,
    backup:
      BACKUP_DIR === undefined
        ? undefined
        : { directory: BACKUP_DIR, everyHours: BACKUP_EVERY ?? 24, keepDays: BACKUP_KEEP ?? 30 },
    metrics: parsed.data.METRICS ?? 'nobody',
    limits: {
      signInsPerAddress: parsed.data.SIGN_INS_PER_ADDRESS,
      commandsPerAccount: parsed.data.COMMANDS_PER_ACCOUNT,
      commandsPerAddress: parsed.data.COMMANDS_PER_ADDRESS,
      socketsPerAccount: parsed.data.SOCKETS_PER_ACCOUNT,
      socketsPerAddress: parsed.data.SOCKETS_PER_ADDRESS,
      connections: parsed.data.MAX_CONNECTIONS,
    },
  }
}

/** Whose values are in no message, for messages are kept in logs. */
const SECRET = new Set(['DATABASE_URL', 'METRICS'])

const wrong = (name: string, value: string | undefined, allowed: string): SettingRefused => {
  const said = SECRET.has(name) ? '' : `=${JSON.stringify(value)}`
  return new SettingRefused(
    `${name}${value === undefined ? ' is not set' : `${said} can't be used`}; allowed: ${allowed}`,
  )
}

const WILDCARD = /^(0\.0\.0\.0|::)$/

/** Where browsers reach the server: as PUBLIC_URL says, or else on this machine or at HOST. */
export function originOf({ publicUrl, tls, host, port }: Pick<Config, 'publicUrl' | 'tls' | 'host' | 'port'>): string {
  if (publicUrl !== undefined) return publicUrl.origin
  const name = LOOPBACK.test(host) || WILDCARD.test(host) ? 'localhost' : isIP(host) === 6 ? `[${host}]` : host
  return `${tls === undefined ? 'http' : 'https'}://${name}:${port}`
}
