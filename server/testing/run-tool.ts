import { execFile } from 'node:child_process'
import { join } from 'node:path'

/** What a tool of the command line came to. */
export type Printed = { code: number; out: string; err: string }

/**
 * Runs a tool as `npm run` does, in a process of its own, with no other settings than these.
 * @param tool as a path from `tools`, without its end
 * @param killed ends it as nothing else does
 */
export const runTool = (
  tool: string,
  names: readonly string[],
  environment: Readonly<Record<string, string>>,
  killed?: AbortSignal,
): Promise<Printed> =>
  new Promise((resolve) => {
    const command = [join(import.meta.dirname, `../tools/${tool}.ts`), ...names]
    const { PATH, NODE_COMPILE_CACHE } = process.env
    const env = { PATH, NODE_COMPILE_CACHE, ...environment }
    const options = { env, signal: killed, killSignal: 'SIGKILL' } as const
    execFile(process.execPath, command, options, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })
