import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
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
io.on('connection', (socket) => socket.emit('heartbeat', { log, seq, now: Date.now() }))

http.listen(0, '127.0.0.1', () => process.send?.(http.address()))
process.once('disconnect', () => process.exit())
