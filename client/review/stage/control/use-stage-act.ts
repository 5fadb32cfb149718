import { useRef, useState } from 'react'
import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useOnlineAnswerText } from '#client/i18n/use-online-answer-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useOnlineCommand } from '#client/sync/use-online-command.ts'
import { type NoWay, type StageAct, stageAsk } from './stage-ask.ts'

/** A presenter bounces, and a finger presses twice: the same press this soon (milliseconds) after one is no second. */
const DEBOUNCE = 300

type Trouble = { said: string }

type StageActing = {
  /**
   * Does what a press asks for, once; while one is on its way others are let go.
   * @param pressedAt `timeStamp` of the event: when the finger moved. A busy screen comes to the second half of a doubled
   *   press long after the first, and it is a doubled press all the same.
   */
  act: (act: StageAct, pressedAt: number) => void
  /** Why the last press did nothing, as a sentence; null if it did. Another object for each press, to be said anew. */
  trouble: Trouble | null
  /** Forgets the trouble. */
  clear: () => void
  isSending: boolean
}

/** Moves the stage of a review from here: online only, and never ahead of the server's answer. */
export function useStageAct(id: string): StageActing {
  const sync = useSync()
  const send = useOnlineCommand()
  const { notices } = useWords(reviewStageWords)
  const answerText = useOnlineAnswerText()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isSending, setSending] = useState(false)
  const underWay = useRef(false)
  const last = useRef<{ act: StageAct['act']; pressedAt: number } | null>(null)

  const whyNot = (noWay: NoWay): string =>
    noWay.why === 'noSuchStep' ? notices.noSuchStep(noWay.place) : notices[noWay.why]

  const act = async (asked: StageAct, pressedAt: number): Promise<void> => {
    if (last.current?.act === asked.act && pressedAt - last.current.pressedAt < DEBOUNCE) return
    last.current = { act: asked.act, pressedAt }
    const { confirmed, me, connection } = sync.state()
    const review = confirmed.reviews[id]
    if (review === undefined || underWay.current) return
    if (connection.kind !== 'live') return setTrouble({ said: notices.linkLost })
    const command = stageAsk(confirmed, review, asked, me)
    if ('why' in command) return setTrouble({ said: whyNot(command) })
    underWay.current = true
    setSending(true)
    const answer = await send(command.type, command.payload)
    underWay.current = false
    setSending(false)
    if (answer.kind === 'accepted') return setTrouble(null)
    setTrouble({ said: answer.kind === 'not-sent' ? notices.linkLost : answerText(answer) })
  }
  return { act: (asked, pressedAt) => void act(asked, pressedAt), trouble, clear: () => setTrouble(null), isSending }
}
