import type { OnlineAnswer } from '../sync/online-answer.ts'
import { commonWords } from './common-words.ts'
import { useRefusalText } from './use-refusal-text.ts'
import { useWords } from './use-words.ts'

/** Why a command that is sent once or not at all came to nothing, as a sentence. */
export function useOnlineAnswerText(): (answer: Exclude<OnlineAnswer, { kind: 'accepted' }>) => string {
  const { online } = useWords(commonWords)
  const refusalText = useRefusalText()
  return (answer) => (answer.kind === 'refused' ? refusalText(answer.refusal) : online[answer.kind])
}
