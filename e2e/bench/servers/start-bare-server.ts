import { fork } from 'node:child_process'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { messageOf, stop } from '../child.ts'
import type { MeasuredServer } from './measured-server.ts'

const BARE_SERVER = join(import.meta.dirname, 'bare-server.ts')
const START_WITHIN = 10_000

const addressSchema = z.object({ port: z.int() })

/**
 * Starts the bare server.
 * @param like the board beside which it stands: it gets the same requests, cookies and all
 * @param frameBytes how long the board's frames are
 */
export async function startBareServer(like: MeasuredServer['target'], frameBytes: number): Promise<MeasuredServer> {
  const child = fork(BARE_SERVER, [String(Math.round(frameBytes))])
  const { port } = addressSchema.parse(await messageOf(child, START_WITHIN))
  return {
    pid: child.pid ?? 0,
    target: { ...like, url: `http://127.0.0.1:${port}` },
    [Symbol.asyncDispose]: () => stop(child),
  }
}
