import type { ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Clock } from '#client/design/clock.tsx'
import { ConnectionState } from '#client/design/connection-state.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { wallWords } from '#client/i18n/wall-words.ts'
import { useOccasion } from '#client/sync/use-occasion.ts'
import { LinkLost } from '#client/design/wall/link-lost.tsx'
import type { Measures } from '#client/design/wall/measures.ts'
import { firstThatFits, textWidth } from '#client/design/wall/text-width.ts'
import { useViewport } from '#client/design/wall/use-viewport.ts'
import { useWallKeys } from '#client/design/wall/use-wall-keys.ts'
import type { WallData } from './use-wall-data.ts'
import { WallShell } from '#client/design/wall/wall-shell.tsx'
import { useWallTheme } from '#client/design/wall/wall-theme.tsx'

type WallFrameProps = {
  data: WallData
  title: string
  /** Ways to say what stands before the clock, the fullest first. */
  abouts: readonly string[]
  /** Smallest text in px of a 1080p screen. */
  unit: number
  measures: Measures
  children: ReactNode
}

/** What surrounds every view of the board: its clock above, and below how fresh everything is. There is nothing to press. */
export function WallFrame({ data, title, abouts, unit, measures, children }: WallFrameProps) {
  const { board, now, connection } = data
  const { width } = useViewport()
  useKeysOfBoard(data)
  const page = width / unit - 2 * measures.side
  return (
    <WallShell
      title={title}
      mode={board.mode}
      abouts={abouts}
      clock={<Clock now={now} />}
      unit={unit}
      measures={measures}
      stale={connection.withheld}
      footer={
        connection.withheld ? (
          <LostFor since={now - connection.asOf} width={page} />
        ) : (
          <Fresh data={data} width={page} />
        )
      }
    >
      {children}
    </WallShell>
  )
}

/** L turns the colours, E and K set the language, 0 shows the summit, 1 to 6 who comes to a session, P the burn-up. */
function useKeysOfBoard({ board }: WallData): void {
  const { theme, setTheme } = useWallTheme()
  const { setLanguage } = useLanguage()
  const [, navigate] = useLocation()
  const search = useSearch()
  const show = (path: string) => () => navigate(search === '' ? path : `${path}?${search}`)
  useWallKeys({
    KeyL: () => setTheme(theme === 'dark' ? 'light' : 'dark'),
    KeyE: () => setLanguage('en'),
    KeyK: () => setLanguage('ko'),
    Digit0: show('/wall'),
    KeyP: show('/wall/progress'),
    ...Object.fromEntries(
      Object.keys(board.sessions).map((session, index) => [`Digit${index + 1}`, show(`/wall/attendance/${session}`)]),
    ),
  })
}

function LostFor({ since, width }: { since: number; width: number }) {
  const words = useWords(wallWords)
  return <LinkLost said={words.connectionLost(useFormat().stopwatch(since))} width={width} />
}

/** The dot of the state of the link, the spaces around it and the one before the note, in units. */
const LINK_SPACES = 2.8

/** How fresh everything is, and at the far end what a reader has to know besides. */
function Fresh({ data: { board, connection }, width }: { data: WallData; width: number }) {
  const words = useWords(wallWords)
  const { connection: link, marks } = useWords(commonWords)
  const format = useFormat()
  const { mode, fictional, plainHttp } = useOccasion()
  const isHelping = new URLSearchParams(useSearch()).has('help')

  const said = `${link[connection.kind]}${link.asOf(format.clock(connection.asOf))} · #${board.position.seq}`
  const notes = [
    plainHttp ? words.plainHttp : null,
    mode === 'real' && !fictional ? null : marks.notReal,
    words.ministries,
  ].filter((note) => note !== null)
  const ways = isHelping ? [words.keys] : [notes.join(' · '), ...(plainHttp ? notes : notes.toReversed()), '']
  return (
    <>
      <ConnectionState connection={connection} position={board.position.seq} withTime />
      <span>{firstThatFits(ways, width - textWidth(said) - LINK_SPACES, -0.015)}</span>
    </>
  )
}
