import type { CommandId } from '#shared/board/identity.ts'
import { TRACED } from './linux-means.ts'

/** How a server is watched: what it writes to the log, when it flushes that, and what it sends. */
export const watchedBy = (file: string): string[] => [
  ...TRACED,
  '-y',
  '--string-limit=16384',
  '--trace=pwrite64,fsync,fdatasync,write,writev',
  `--output=${file}`,
]

const CALL = /^(?<pid>\d+) +(?:<\.\.\. )?(?<name>\w+)(?: resumed>|\()(?<rest>.*)$/
const LOG = 'board.sqlite-wal>'
const ACCEPTED = /\\"outcome\\":\\"accepted\\",\\"commandId\\":\\"([0-9a-f-]{36})\\"/

/** What a trace says of accepted answers: how many there are, and which went out before their bytes were on the disk. */
export function answersIn(trace: string, asked: readonly CommandId[]): { answers: number; tooEarly: string[] } {
  const unflushed = new Set<CommandId>()
  const durable = new Set<CommandId>()
  const flushing = new Map<string, readonly CommandId[]>()
  const tooEarly: string[] = []
  let answers = 0
  for (const line of trace.split('\n')) {
    const { pid = '', name = '', rest = '' } = CALL.exec(line)?.groups ?? {}
    if (name === 'pwrite64' && rest.includes(LOG)) for (const id of asked) if (rest.includes(id)) unflushed.add(id)
    if (name === 'fsync' || name === 'fdatasync') {
      // Only what was written before a flush began is on the disk when it has ended.
      if (rest.includes(LOG)) flushing.set(pid, [...unflushed])
      if (!rest.endsWith('= 0')) continue
      for (const id of flushing.get(pid) ?? []) {
        unflushed.delete(id)
        durable.add(id)
      }
      flushing.delete(pid)
    }
    const id = name.startsWith('write') ? ACCEPTED.exec(rest)?.[1] : undefined
    if (id === undefined) continue
    answers += 1
    if (!durable.has(id)) tooEarly.push(id)
  }
  return { answers, tooEarly }
}
