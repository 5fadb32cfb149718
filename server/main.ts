import { pino } from 'pino'
import { adminAtFirstStart } from './admin-at-first-start.ts'
import { readConfig } from './config.ts'
import { refusedStart } from './refused-start.ts'
import { startServer } from './start-server.ts'

/** `npm start`: runs the board until it is told to stop. Log lines and what a person is to read go to standard output. */

try {
  const config = readConfig(process.env)
  const logger = pino({ level: config.logLevel })
  // From the beginning, and once: a start is finished before it is undone, and a second signal ends the process as it stands.
  const stopping = Promise.withResolvers<string>()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.resolve(signal))

  const server = await startServer(config, {
    logger,
    onLost(error) {
      logger.fatal({ err: error }, 'the log is lost to this process: the next start finds out how it stands')
      process.exit(1)
    },
  })
  const link = await adminAtFirstStart(server).catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  console.log(`채비 · Chaebi: ${server.origin}`)
  if (link !== null) console.log(`관리자 링크(15분, 한 번) · Link for the admin (15 minutes, once):\n${link.url}`)

  logger.info({ signal: await stopping.promise }, 'stopping')
  await server.stop()
  logger.info('stopped')
} catch (error) {
  const refused = refusedStart(error)
  if (refused === null) throw error
  console.error(refused.message)
  process.exitCode = refused.exitCode
}
