import { fieldWords } from '#client/i18n/field-words.ts'
import { useLocalized } from '#client/i18n/localized.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { thingsOfCommand } from '#client/sync/things-of-command.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Command } from '#shared/board/command.ts'
import type { ReasonInput } from '#shared/board/evidence.ts'
import { idOf, kindOf, type TextRef, type ThingRef } from '#shared/board/text.ts'

type EntryWords = {
  /** What an entry is about. */
  thing: (command: Command) => string
  /** What it says of that. */
  value: (command: Command) => string
  /** What the board says of the same thing at present, with the reason. */
  present: (command: Command) => string
}

/** The entries of an outbox, and what stands in their place, in words. Whatever this room never enters is a change. */
export function useEntryWords(): EntryWords {
  const { outbox: words } = useWords(fieldWords)
  const status = useWords(statusWords)
  const { items, participations, delegations, sessions } = useBoard()
  const name = useName()
  const localized = useLocalized()

  const withReason = (word: string, reason?: ReasonInput) =>
    reason === undefined ? word : `${word} · ${localized(reason.text)}`
  const withText = (word: string, reason: TextRef | null) => (reason === null ? word : `${word} · ${name(reason)}`)

  /** The name of a thing and how it stands. */
  function describe(of: ThingRef | undefined): { name: string; present: string } {
    const kind = of === undefined ? null : kindOf(of)
    const id = of === undefined ? '' : idOf(of)
    const item = kind === 'item' ? items[id] : undefined
    if (item !== undefined) {
      const { value } = item.state
      return { name: name(item.title), present: withText(status.item[value.status], value.reason) }
    }
    const participation = kind === 'participation' ? participations[id] : undefined
    if (participation !== undefined) {
      const { value } = participation.attendance
      const guest = name(delegations[participation.delegation]?.name ?? '')
      return { name: guest, present: withText(status.attendance[value.status], value.reason) }
    }
    const session = kind === 'session' ? sessions[id] : undefined
    if (session === undefined) return { name: words.other, present: '' }
    return { name: name(session.shortName), present: status.phase[session.phase.value] }
  }

  return {
    thing: (command) => describe(thingsOfCommand(command)[0]).name,
    present: (command) => describe(thingsOfCommand(command)[0]).present,
    value: (command) => {
      switch (command.type) {
        case 'item.set-status':
          return withReason(status.item[command.payload.status], command.payload.reason)
        case 'participation.set-status':
          return withReason(status.attendance[command.payload.status], command.payload.reason)
        case 'session.set-phase':
        case 'session.step-back':
          return withReason(status.phase[command.payload.phase], command.payload.reason)
        case 'undo':
          return words.undo
        default:
          return words.other
      }
    },
  }
}
