import type { Command } from '#shared/board/command.ts'
import type { Localized } from '#shared/board/text.ts'

/** What a person wrote in an input, so that it can be read, and taken elsewhere, where the input itself is refused. */
export function wordsWritten({ type, payload }: Command): readonly Localized[] {
  switch (type) {
    case 'item.set-status':
    case 'participation.set-status':
      return [payload.reason?.text, payload.evidence?.note].filter((text) => text !== undefined)
    case 'item.retire':
    case 'participation.retire':
      return [payload.reason.text]
    case 'request.open':
      return [payload.ask]
    case 'request.answer':
      return [payload.answer]
    case 'request.escalate':
      return [payload.reason]
    default:
      return []
  }
}
