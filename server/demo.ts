import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { readConfig } from './config.ts'
import { seededChance } from './demo/chance.ts'
import { keepWorking } from './demo/keep-working.ts'
import { startDemo } from './demo/start-demo.ts'
import { welcome } from './demo/welcome.ts'
import { refusedStart } from './refused-start.ts'

/** `npm run demo [-- --day]`: a board to be thrown away, with officers at work on it, until it is told to stop. */

try {
  const { values } = parseArgs({ options: { day: { type: 'boolean', default: false } } })
  const { PORT, LOG_LEVEL = 'warn' } = process.env
  const { port, logLevel } = readConfig({ PORT, LOG_LEVEL })
  const logger = pino({ level: logLevel })
  const story = values.day ? 'summit-day' : 'review-day'
  const onLost = (error: Error): never => {
    logger.fatal({ err: error }, 'the demo has lost its log')
    process.exit(1)
  }
  // From the beginning: whenever it is told to stop, nothing is to be left behind.
  const ending = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())

  const demo = await startDemo({ story, port, logger, onLost })
  console.log(welcome(demo, { story, port }))
  await keepWorking(demo, seededChance(2024), ending.signal)
  await demo.stop()
} catch (error) {
  const refused = refusedStart(error)
  if (refused === null) throw error
  console.error(refused.message)
  process.exitCode = refused.exitCode
}
