import { useState } from 'react'
import { confirmedSchema } from '#shared/protocol/accounts.ts'
import { askAccounts } from '../acts/account-answer.ts'
import { useAccountAnswerText } from '../acts/use-account-answer-text.ts'

/** Proves anew who is at this screen: what asks for it has to follow within two minutes. */
export function useProof(): { prove: (password: string) => Promise<boolean>; trouble: string | null } {
  const answerText = useAccountAnswerText()
  const [trouble, setTrouble] = useState<string | null>(null)
  return {
    trouble,
    prove: async (password) => {
      const answer = await askAccounts(confirmedSchema, '/api/confirm-password', { password })
      setTrouble(answer.kind === 'done' ? null : answerText(answer))
      return answer.kind === 'done'
    },
  }
}
