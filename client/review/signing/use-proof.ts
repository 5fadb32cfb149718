import { useState } from 'react'
import { accountWords } from '#client/i18n/account-words.ts'
import { useAccountAnswerText } from '#client/i18n/use-account-answer-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { askAccounts } from '#client/sync/account-answer.ts'
import { canUsePasskeys, provePasskey } from '#client/sync/passkeys.ts'
import { usePasskeys } from '#client/sync/use-passkeys.ts'
import { confirmedSchema } from '#shared/protocol/accounts.ts'

export type Proof = {
  /** How the person is about to prove themselves. */
  way: 'passkey' | 'password'
  /** The other way, where there are two. */
  turn: (() => void) | null
  password: string
  setPassword: (password: string) => void
  /** True once the server knows who is here; what asks for it has to follow within two minutes. */
  prove: () => Promise<boolean>
  /** While that is asked. */
  busy: boolean
  /** Why not, as a sentence. */
  trouble: string | null
}

/** A fresh proof of who is at this screen: by a passkey where they have one and the address allows it, else the password. */
export function useProof(): Proof {
  const { proof: words } = useWords(accountWords)
  const answerText = useAccountAnswerText()
  const list = usePasskeys()
  const [prefersPassword, setPrefersPassword] = useState(false)
  // Never kept: only what is said, not what proves it.
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const hasPasskey = list !== undefined && list !== null && list.passkeys.length > 0 && canUsePasskeys(list)
  const way = hasPasskey && !prefersPassword ? 'passkey' : 'password'

  return {
    way,
    turn: hasPasskey
      ? () => {
          setTrouble(null)
          setPrefersPassword(!prefersPassword)
        }
      : null,
    password,
    setPassword,
    trouble,
    busy,
    prove: async () => {
      if (way === 'password' && password === '') {
        setTrouble(words.missing)
        return false
      }
      setBusy(true)
      const answer =
        way === 'passkey'
          ? await provePasskey()
          : await askAccounts(confirmedSchema, '/api/confirm-password', { password })
      setBusy(false)
      setPassword('')
      setTrouble(answer.kind === 'done' ? null : answerText(answer))
      return answer.kind === 'done'
    },
  }
}
