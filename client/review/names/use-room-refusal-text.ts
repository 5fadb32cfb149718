import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { FieldGroup } from '#shared/board/field-group.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { useNames } from './use-names.ts'

/** A refusal as a sentence, with what only the room can tell of it: who was first, who is missing, where the review stands. */
export function useRoomRefusalText(): (refusal: Refusal) => string {
  const { refused: words } = useWords(reviewSessionWords)
  const { seat, state } = useWords(reviewWords)
  const usual = useRefusalText()
  const names = useNames()
  return (refusal) => {
    if (refusal.kind === 'conflict') return words[conflictIn(refusal.group)](names.person(refusal.theirs.by))
    if (refusal.kind === 'forbidden' && refusal.rule === 'ministry') return words.ownMinistry
    if (refusal.kind !== 'invalid') return usual(refusal)
    switch (refusal.rule) {
      case 'no-quorum':
        return words.noQuorum(refusal.missing.map((one) => seat[one]).join(', '))
      case 'not-in-state':
        return words.notInState(state[refusal.state])
      case 'not-read-back':
        return words.notReadBack(refusal.pages)
      default:
        return usual(refusal)
    }
  }
}

/** A press on the stage has no words that were written, so none were kept. */
const conflictIn = (group: FieldGroup): 'stage' | 'conflict' =>
  group === 'stage' || group === 'timing' || group === 'cover' ? 'stage' : 'conflict'
