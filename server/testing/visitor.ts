import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Board } from '#shared/board/board.ts'
import type { Command, CommandOf, CommandType } from '#shared/board/command.ts'
import { commandSchema } from '#shared/board/command.ts'
import { personIdSchema } from '#shared/board/identity.ts'
import { instant } from '#shared/board/instant.ts'
import { type Outcome, outcomeSchema, type Snapshot, snapshotSchema } from '#shared/protocol/http.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { Listener } from './listener.ts'

/** An answer over http, as bytes and as what they say. */
export type Answer = { status: number; headers: Headers; text: string; json: unknown }

/** What every way in answers with, beside its cookie. */
const enteredSchema = z.object({ person: personIdSchema })

/** Somebody at a browser: a cookie jar, and what a page of ours would send. */
export class Visitor {
  #id: string
  /** Of this browser, as the client's own. */
  readonly client: string = randomUUID()
  readonly #origin: string
  readonly #jar = new Map<string, string>()

  constructor(origin: string, id = 'nobody', setCookies: readonly string[] = []) {
    this.#origin = origin
    this.#id = id
    this.#take(setCookies)
  }

  /** Who signed in here last. */
  get id(): string {
    return this.#id
  }

  get cookie(): string {
    return Array.from(this.#jar, ([name, value]) => `${name}=${value}`).join('; ')
  }

  get(path: string): Promise<Answer> {
    return this.send(path, {})
  }

  post(path: string, body: unknown): Promise<Answer> {
    return this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  /** Anything at all, with the cookies of this browser unless others are given. */
  async send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (!headers.has('cookie')) headers.set('cookie', this.cookie)
    const response = await fetch(`${this.#origin}${path}`, { ...init, headers })
    this.#take(response.headers.getSetCookie())
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    const json: unknown = isJson && text !== '' ? JSON.parse(text) : undefined
    const entered = enteredSchema.safeParse(json)
    if (entered.success && response.headers.getSetCookie().length > 0) this.#id = entered.data.person
    return { status: response.status, headers: response.headers, text, json }
  }

  async snapshot(): Promise<Snapshot> {
    return snapshotSchema.parse((await this.get('/api/board')).json)
  }

  async board(): Promise<Board> {
    return (await this.snapshot()).board
  }

  /** A command on the board as it is now, stamped with what is not given. */
  async command<Type extends CommandType>(
    type: Type,
    payload: CommandOf<Type>['payload'],
    stamp: Partial<Pick<Command, 'id' | 'basis' | 'observedAt'>> = {},
  ): Promise<Command> {
    const basis = stamp.basis ?? (await this.board()).position
    const usual = { id: randomUUID(), observedAt: instant(Date.now()) }
    return commandSchema.parse({ ...usual, ...stamp, basis, type, payload })
  }

  submit(command: unknown): Promise<Answer> {
    return this.post('/api/commands', { protocol: PROTOCOL, person: this.id, client: this.client, command })
  }

  /** Asks for something on the board as it is now, and gives the outcome. */
  async ask<Type extends CommandType>(type: Type, payload: CommandOf<Type>['payload']): Promise<Outcome> {
    return outcomeSchema.parse((await this.submit(await this.command(type, payload))).json)
  }

  /** A socket of this browser. */
  listen(handshake: unknown = { protocol: PROTOCOL, person: this.id }, headers: Record<string, string> = {}): Listener {
    const address = `${this.#origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`
    return new Listener(address, { cookie: this.cookie, ...headers }, handshake)
  }

  #take(setCookies: readonly string[]): void {
    for (const setCookie of setCookies) {
      const [pair = ''] = setCookie.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/max-age=0/i.test(setCookie)) this.#jar.delete(name)
      else this.#jar.set(name, value.join('='))
    }
  }
}
