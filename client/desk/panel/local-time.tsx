import { deskWords } from '#client/i18n/desk-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { localTime } from './local-time-of.ts'

/** The zone of a virtual participant, and what their clock shows when the session begins. */
export function LocalTime({ zone, session }: { zone: string; session: string }) {
  const { panel: words } = useWords(deskWords)
  const { language } = useLanguage()
  const start = useSyncState(({ board }) => board.sessions[session]?.schedule.value ?? null)
  const time = start === null ? null : localTime(start, zone, language)
  return time === null ? zone : `${zone} · ${words.localTime(time)}`
}
