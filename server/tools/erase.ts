import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { OPERATOR } from '#shared/board/identity.ts'
import { instant } from '#shared/board/instant.ts'
import { type LiveBoard, openLiveBoard } from '#server/board/live-board.ts'
import { openText } from '#server/board/seal-texts.ts'
import { Unavailable } from '#server/board/unavailable.ts'
import { readConfig } from '#server/config.ts'
import type { LogStore } from '#server/log/log-store.ts'
import { openLog } from '#server/log/open-log.ts'
import { refusedStart } from '#server/refused-start.ts'

/**
 * `npm run erase -- <ref>`: erases a text for good, beside a running server, which follows within a second, or without
 * one. Given anything else, it erases nothing and lists the texts in which that stands, with their refs.
 */

const [asked] = process.argv.slice(2)

if (asked === undefined || asked === '') stop('npm run erase -- <ref> | <a part of the text>', 2)
else
  try {
    const config = readConfig(process.env)
    await using opened = new AsyncDisposableStack()
    const store = await openLog(config, 'tool')
    opened.defer(() => store.close())
    const now = () => instant(Date.now())
    const onLost = (error: Error): never => {
      console.error(error)
      process.exit(1)
    }
    const liveBoard = await openLiveBoard({ store, now, logger: pino({ level: 'silent' }), onLost })
    opened.defer(() => liveBoard.close())
    const [text] = await store.texts([asked])
    if (text !== undefined) await erase(asked, liveBoard, store)
    else if (liveBoard.board().erased[asked] === true) console.log('이미 삭제된 문안입니다 · It was erased before.')
    else await list(asked, store)
  } catch (error) {
    const refused = refusedStart(error)
    if (refused !== null) stop(refused.message, refused.exitCode)
    else if (error instanceof Unavailable) stop(`지금은 기록할 수 없습니다 · Nothing was erased: ${error.message}`, 1)
    else throw error
  }

async function erase(ref: string, liveBoard: LiveBoard, store: LogStore): Promise<void> {
  const { position: basis } = liveBoard.board()
  const id = randomUUID()
  const command = { id, type: 'text.erase', payload: { ref }, basis, observedAt: liveBoard.now() } as const
  const outcome = await liveBoard.submit({ command, person: OPERATOR, client: OPERATOR })
  if (outcome.outcome === 'refused') throw new Error(`the erasure was refused: ${outcome.refusal.kind}`)
  const { seq } = liveBoard.board().position
  console.log(`삭제했습니다 · Erased ${ref}, which the log says at #${seq}.`)
  console.log(
    (await store.scrub())
      ? '파일에도 남아 있지 않습니다 · No byte of it is left in the files. Older backups still hold it.'
      : '파일에서는 서버가 곧 지웁니다 · The server clears it from the files shortly. Older backups still hold it.',
  )
}

async function list(words: string, store: LogStore): Promise<void> {
  stop(`그런 참조는 없습니다 · No text has the ref ${words}. It stands in:`, 1)
  for await (const stored of store.allTexts()) {
    const { ref, of, text } = openText(stored)
    const said = Object.values(text).join(' / ')
    if (said.includes(words)) console.log(`${ref}  ${of}  ${said}`)
  }
}

function stop(message: string, exitCode: number): void {
  console.error(message)
  process.exitCode = exitCode
}
