import { useState } from 'react'
import { useOnlineAnswerText } from '#client/i18n/use-online-answer-text.ts'
import { useOnlineCommand } from '#client/sync/use-online-command.ts'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { Position } from '#shared/board/position.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { useRoomRefusalText } from '../names/use-room-refusal-text.ts'

export type OnlineAct = {
  /** Something is on its way, and not answered yet. */
  busy: boolean
  /** Why the last one came to nothing, as a sentence. */
  trouble: string | null
  /** The refusal behind it, where it was one. */
  refusal: Refusal | null
  act: <Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload'], basis?: Position) => Promise<boolean>
}

/** Sends what is true only of this moment: once or not at all, and shown only when the confirmed board says it. */
export function useOnlineAct(): OnlineAct {
  const send = useOnlineCommand()
  const answerText = useOnlineAnswerText()
  const refusalText = useRoomRefusalText()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ text: string; refusal: Refusal | null } | null>(null)
  return {
    busy,
    trouble: trouble?.text ?? null,
    refusal: trouble?.refusal ?? null,
    act: async (type, payload, basis) => {
      setBusy(true)
      const answer = await send(type, payload, basis)
      setBusy(false)
      if (answer.kind === 'accepted') {
        setTrouble(null)
        return true
      }
      const refusal = answer.kind === 'refused' ? answer.refusal : null
      setTrouble({ text: refusal === null ? answerText(answer) : refusalText(refusal), refusal })
      return false
    },
  }
}
