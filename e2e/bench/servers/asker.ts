import { randomUUID } from 'node:crypto'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import { instant } from '#shared/board/instant.ts'
import { outcomeSchema, snapshotSchema, type Submission } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import type { SignedIn } from '../load/plan.ts'
import { post } from './open-summit.ts'

type Asked = { [Type in CommandType]: Pick<CommandOf<Type>, 'type' | 'payload'> }[CommandType]

/** Asks a board for one thing after another, over http, having seen all there is. Whatever is refused throws. */
export type Asker = {
  board: () => ReturnType<typeof boardOf>
  /** @returns the id of the command */
  ask: (by: SignedIn, asked: Asked) => Promise<string>
  /** The envelope in which something is asked for now. */
  submission: (by: Pick<SignedIn, 'person'>, asked: Asked) => Submission
  /** The seq of the last change that was asked for. */
  seq: () => number
}

/** @param reader whose board is looked at */
export async function askerOn(url: string, reader: SignedIn): Promise<Asker> {
  const { position, at } = await boardOf(url, reader)
  const { log } = position
  let { seq } = position
  const submission: Asker['submission'] = ({ person }, asked) => ({
    protocol: PROTOCOL,
    person,
    client: 'bench',
    command: { id: randomUUID(), basis: { log, seq }, observedAt: instant(at), ...asked },
  })
  return {
    board: () => boardOf(url, reader),
    submission,
    seq: () => seq,
    async ask(by, asked) {
      const said = submission(by, asked)
      const outcome = outcomeSchema.parse(await (await post(url, '/api/commands', said, by.cookie)).json())
      if (outcome.outcome === 'accepted') seq = Math.max(seq, outcome.seqs?.to ?? 0)
      return said.command.id
    },
  }
}

async function boardOf(url: string, { cookie }: SignedIn) {
  const read = await fetch(`${url}/api/board`, { headers: { cookie } })
  return snapshotSchema.parse(await read.json()).board
}
