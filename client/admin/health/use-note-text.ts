import { healthWords } from '#client/i18n/health-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Health } from '#shared/protocol/health.ts'
import type { HealthNote } from './health-notes.ts'
import { useSpan } from './use-span.ts'

/** A note as a sentence. */
export function useNoteText({ now, since: started }: Pick<Health, 'now' | 'since'>): (note: HealthNote) => string {
  const { notes: words } = useWords(healthWords)
  const format = useFormat()
  const name = useName()
  const span = useSpan()
  return (note) => {
    switch (note.kind) {
      case 'not-ready':
        return words.notReady
      case 'silent-wall':
        return note.since === null
          ? words.unheardWall(name(note.name), format.time(started))
          : words.silentWall(name(note.name), format.time(note.since), format.duration(now - note.since))
      case 'parked':
        return words.parked(name(note.name), note.count)
      case 'slow':
        return words.slow(span(note.milliseconds))
      case 'slow-disk':
        return words.slowDisk(span(note.milliseconds))
      case 'no-backup':
        return words.noBackup
      case 'backup-failed':
        return words.backupFailed(format.time(note.at))
      case 'old-backup':
        return words.oldBackup(format.duration(now - note.at))
    }
  }
}
