import { refusedStart } from '#server/refused-start.ts'

/** A tool of the command line does not do what it was asked for; the message says why, in both languages. */
export class ToolRefused extends Error {
  override name = 'ToolRefused'
  readonly exitCode: number

  /** @param exitCode 2 for a command line that can't be understood, 1 for anything else */
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Runs a tool: whatever it refuses is one line on standard error and an exit code, and any other error is a bug. */
export async function runTool(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const refused = error instanceof ToolRefused ? error : refusedStart(error)
    if (refused === null) throw error
    console.error(refused.message)
    process.exitCode = refused.exitCode
  }
}
