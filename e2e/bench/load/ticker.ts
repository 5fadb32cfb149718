import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { instant } from '#shared/board/instant.ts'
import { outcomeSchema, type Submission } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import type { Whereabouts } from './packets.ts'
import type { Plan } from './plan.ts'
import { putBack, type Tick, tickOf } from './tick-of.ts'

/** Somebody who ticks one item after another, all from one client. Whatever is refused throws. */
export type Ticker = {
  /** Ticks once more. @returns the seq that the tick has in the log, as the HTTP answer says */
  tick: () => Promise<number>
  /** Makes every item one that can be ticked. @returns the seq of the last change, if there was any to make */
  prepare: () => Promise<number>
}

const CONNECTIONS = 20

/** @param start where the log is when nobody has ticked yet */
export function createTicker({ url, ticker: { person, cookie }, items }: Plan, { log, seq, now }: Whereabouts): Ticker {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let ticks = 0

  async function submit(asked: Tick): Promise<number | undefined> {
    const envelope = { id: randomUUID(), basis: { log, seq }, observedAt: instant(now) }
    const command = { ...envelope, ...asked }
    const submission: Submission = { protocol: PROTOCOL, person, client: 'bench', command }
    const outcome = outcomeSchema.parse(JSON.parse(await post(JSON.stringify(submission))))
    if (outcome.outcome === 'refused') throw new Error(`a tick was refused: ${JSON.stringify(outcome.refusal)}`)
    return outcome.seqs?.to
  }

  function post(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        cookie,
      }
      const sent = request(`${url}/api/commands`, { method: 'POST', agent, headers }, (answer) => {
        text(answer).then(resolve, reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  return {
    async tick() {
      const asked = tickOf(items, ticks)
      ticks += 1
      const at = await submit(asked)
      if (at === undefined) throw new Error('a tick changed nothing')
      return at
    },
    async prepare() {
      // All at once, so that every connection is open before anything is measured.
      const seqs = await Promise.all(items.map((item) => submit(putBack(item))))
      return Math.max(seq, ...seqs.filter((at) => at !== undefined))
    },
  }
}
