import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { BoardServer } from './board-socket.ts'
import { hangUpOnSlowReaders } from './slow-readers.ts'

const MEGABYTE = 'x'.repeat(1_000_000)
/** More than the systems of both ends keep for a connection by themselves. */
const MEGABYTES = 40

async function connected(port: number, io: BoardServer) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`)
  onTestFinished(() => socket.terminate())
  socket.once('message', () => socket.send('40'))
  await new Promise((resolve) => io.once('connection', resolve))
  return { socket, closed: new Promise((resolve) => socket.once('close', resolve)) }
}

it('hangs up on a screen that never reads, and on no other', async () => {
  const http = createServer().listen(0, '127.0.0.1')
  const io: BoardServer = new Server(http, { transports: ['websocket'] })
  onTestFinished(() => io.close())
  await once(http, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = http.address() as AddressInfo
  const [silent, reader] = [await connected(port, io), await connected(port, io)]
  silent.socket.pause()
  let read = 0
  const allRead = new Promise<void>((resolve) =>
    reader.socket.on('message', () => {
      read += 1
      if (read > MEGABYTES) resolve()
    }),
  )
  expect(hangUpOnSlowReaders(io.sockets.sockets.values())).toBe(0)

  for (let sent = 0; sent < MEGABYTES; sent++) io.emit('presence', [{ of: MEGABYTE, persons: [] }])
  await allRead
  expect(hangUpOnSlowReaders(io.sockets.sockets.values())).toBe(1)
  silent.socket.resume()
  await silent.closed
  expect(io.sockets.sockets.size).toBe(1)
  expect(hangUpOnSlowReaders(io.sockets.sockets.values())).toBe(0)
  expect(reader.socket.readyState).toBe(WebSocket.OPEN)
})
