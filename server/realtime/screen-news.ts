import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import { HEARTBEAT_EVERY } from '#shared/protocol/socket.ts'
import type { NewsLine, NewsListener } from '#server/log/postgres-news.ts'
import {
  type Attendance,
  forgetOthers,
  hear,
  hearOwnBeat,
  type News,
  newsSchema,
  NO_OTHERS,
  type OtherServers,
} from './other-servers.ts'

/** Milliseconds for which changes are gathered. */
const GATHER = 250
/** Bytes of persons in one piece of news, which as a whole has to stay below 8000. */
const PIECE = 7_000

/** Opens the line on which servers tell each other of their screens. */
export type OpenNews = (listener: NewsListener) => NewsLine

export type ScreenNewsOptions = {
  openNews: OpenNews
  /** Everybody who has, or had, a screen at this server. */
  here: () => Attendance[]
  now: () => Instant
  /** Whether those whom the second lacks were lost, or nothing is known of them any more. */
  onChange: (before: OtherServers, after: OtherServers, why: 'heard' | 'cut-off') => void
  logger: Pick<Logger, 'warn'>
}

/** What this server and the others on its database tell each other of their screens. */
export type ScreenNews = {
  others(): OtherServers
  /** Something is other with the screens of this person here. */
  changed(person: PersonId): void
  /** Says farewell to the other servers. */
  close(): Promise<void>
}

/** Nothing waits for it. What is not told now, for the line is away or busy, the next beat tells. */
export function createScreenNews({ openNews, here, now, onChange, logger }: ScreenNewsOptions): ScreenNews {
  const by = randomUUID()
  let others = NO_OTHERS
  const changed = new Set<PersonId>()
  let gathering: NodeJS.Timeout | undefined
  let isTelling = false
  let isTold = true
  let isUnderstood = true
  let isClosed = false

  function become(after: OtherServers, why: 'heard' | 'cut-off'): void {
    const before = others
    others = after
    onChange(before, after, why)
  }

  function hearPiece(payload: string): void {
    const news = readNews(payload)
    if (news === null) return notUnderstood()
    if (news.by !== by) become(hear(others, news), 'heard')
    else if (news.type === 'beat') become(hearOwnBeat(others), 'heard')
  }

  /** Others on the database may speak another version; nothing of it may harm this server. */
  function notUnderstood(): void {
    if (isUnderstood) logger.warn('another server tells of its screens what this one does not understand')
    isUnderstood = false
  }

  async function tell(news: readonly News[]): Promise<void> {
    if (isTelling) return
    isTelling = true
    try {
      await line.tell(news.map((piece) => JSON.stringify(piece)))
      if (!isTold) logger.warn('the other servers are told of the screens here again')
      isTold = true
    } catch (err) {
      if (isTold) logger.warn({ err }, 'the other servers cannot be told of the screens here')
      isTold = false
    } finally {
      isTelling = false
    }
  }

  const screens = (attendances: readonly Attendance[]): News[] =>
    inPieces(attendances).map((of) => ({ type: 'screens', by, at: now(), of }))

  function tellOfChanged(): void {
    gathering = undefined
    const told = here().filter(({ person }) => changed.has(person))
    changed.clear()
    void tell(screens(told))
  }

  function beat(): void {
    void tell([...screens(here()), { type: 'beat', by, at: now() }])
  }

  const line = openNews({ hear: hearPiece, onLine: beat, onLost: () => become(forgetOthers(others), 'cut-off') })
  const beats = setInterval(beat, HEARTBEAT_EVERY)

  return {
    others: () => others,
    changed(person) {
      if (isClosed) return
      changed.add(person)
      gathering ??= setTimeout(tellOfChanged, GATHER)
    },
    async close() {
      isClosed = true
      clearInterval(beats)
      clearTimeout(gathering)
      await tell([{ type: 'farewell', by, at: now() }])
      await line.close()
    },
  }
}

function readNews(payload: string): News | null {
  try {
    return newsSchema.parse(JSON.parse(payload))
  } catch {
    return null
  }
}

/** As many in each as its bytes allow: ids and numbers are ASCII. */
export function inPieces(attendances: readonly Attendance[]): Attendance[][] {
  const pieces: Attendance[][] = []
  let room = 0
  for (const one of attendances) {
    const { length } = JSON.stringify(one)
    if (length > room) {
      pieces.push([])
      room = PIECE
    }
    pieces.at(-1)?.push(one)
    room -= length
  }
  return pieces
}
