import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { checkFrame, connect, type Packet, readPacket, SOCKET_PATH } from './packets.ts'

const LOG = '0b0e2a36-9d0c-4b8e-8f0b-2d1f5f3c8a11'
const packet = (text: string): Packet => readPacket(Buffer.from(text))

it('tells by its beginning what a packet is', () => {
  expect(packet('2')).toEqual({ is: 'ping' })
  expect(packet('41')).toEqual({ is: 'end', said: '41' })
  expect(packet('44{"message":"forbidden"}')).toEqual({ is: 'end', said: '44{"message":"forbidden"}' })
  expect(packet('42["farewell","session-ended"]')).toEqual({ is: 'end', said: '42["farewell","session-ended"]' })
  expect(packet('42["presence",[]]')).toEqual({ is: 'other' })
  expect(packet(`42["frame",{"log":"${LOG}","from":12,"to":14,"changes":[`)).toEqual({ is: 'frame', from: 12, to: 14 })
})

it('finds a frame whole, or throws', () => {
  const frame = (...seqs: number[]) =>
    Buffer.from(`42["frame",{"changes":${JSON.stringify(seqs.map((seq) => ({ seq })))}}]`)
  checkFrame(frame(12, 13), { from: 12, to: 13 })
  expect(() => checkFrame(frame(12), { from: 12, to: 13 })).toThrow('from 12 to 13')
  expect(() => checkFrame(frame(12, 14), { from: 12, to: 13 })).toThrow('from 12 to 13')
})

it('understands what socket.io itself sends', async () => {
  const http = createServer()
  const io = new Server(http, { transports: ['websocket'] })
  onTestFinished(() => io.close())
  io.on('connection', (socket) => {
    expect(socket.handshake.auth).toEqual({ protocol: 1, person: 'desk' })
    socket.emit('heartbeat', { log: LOG, seq: 6, now: 1_715_302_800_000 })
    socket.emit('frame', { log: LOG, from: 7, to: 7, changes: [{ seq: 7 }], texts: [] })
    socket.disconnect(true)
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port } = http.address() as AddressInfo

  const packets: Packet[] = []
  const socket = new WebSocket(`ws://127.0.0.1:${port}${SOCKET_PATH}`)
  socket.on('message', (bytes: Buffer) => {
    const read = readPacket(bytes)
    packets.push(read)
    if (read.is === 'open') socket.send(connect('desk'))
    if (read.is === 'frame') checkFrame(bytes, read)
  })
  await new Promise((closed) => socket.on('close', closed))
  expect(packets).toEqual([
    { is: 'open' },
    { is: 'connected' },
    { is: 'heartbeat', log: LOG, seq: 6, now: 1_715_302_800_000 },
    { is: 'frame', from: 7, to: 7 },
    { is: 'end', said: '41' },
  ])
})
