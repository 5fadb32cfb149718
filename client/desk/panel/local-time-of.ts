import type { Language } from '#client/i18n/language.tsx'
import type { Instant } from '#shared/board/instant.ts'

/** What a clock in `zone` shows, `5. 21. 13:30`; null for a zone that this browser does not know. */
export function localTime(at: Instant, zone: string, language: Language): string | null {
  try {
    return new Intl.DateTimeFormat(language, {
      timeZone: zone,
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(at)
  } catch {
    return null
  }
}
