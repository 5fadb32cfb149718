import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import express from 'express'
import { Server } from 'socket.io'

/**
 * What the board is measured beside: Express and socket.io and nothing else. It answers the same POST, keeps nothing,
 * checks nothing, and sends every screen a frame of as many bytes as its first argument says.
 */
const frameBytes = Number(process.argv[2])
const log = randomUUID()
let seq = 0

const frameOf = (at: number, filler: string) => ({ log, from: at, to: at, changes: [{ seq: at, filler }], texts: [] })
const FRAMING = `42["frame",${JSON.stringify(frameOf(1000, ''))}]`.length
const filler = 'x'.repeat(Math.max(0, frameBytes - FRAMING))

const app = express()
const http = createServer(app)
const io = new Server(http, { transports: ['websocket'], serveClient: false })

app.use(express.json())
app.post('/api/commands', (request, response) => {
  seq += 1
  io.emit('frame', frameOf(seq, filler))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the load generator posts here
  const { command } = request.body as { command: { id: string } }
  response.json({ outcome: 'accepted', commandId: command.id, log, seqs: { from: seq, to: seq }, upTo: seq })
})
/** As many bytes for each change as a frame has, and as many changes as one page of the board's. */
const PAGE_LIMIT = 500
app.get('/api/changes', ({ query }, response) => {
  const since = Number(query['since'])
  const to = Math.min(seq, since + PAGE_LIMIT)
  const changes = Array.from({ length: to - since }, (_, index) => ({ seq: since + 1 + index, filler }))
  response.json({ log, head: seq, from: since + 1, to, changes, texts: [] })
})
/** The lines of the board's that are compared: the longest delay since it was asked last, and its CPU time, in seconds. */
const RESOLUTION = 10
const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
delay.enable()
app.get('/metrics', (_request, response) => {
  const { user, system } = process.cpuUsage()
  const longest = Math.max(0, delay.max / 1e9 - RESOLUTION / 1000)
  response.send(
    `nodejs_eventloop_lag_seconds{quantile="1"} ${longest}\nprocess_cpu_seconds_total ${(user + system) / 1e6}\n`,
  )
  delay.reset()
})
io.on('connection', (socket) => socket.emit('heartbeat', { log, seq, now: Date.now() }))

http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => process.send?.(http.address()))
process.once('disconnect', () => process.exit())
