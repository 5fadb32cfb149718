import { describe, expect, it } from 'vitest'
import { RULES, violationsIn } from './dependency-rules.ts'

/** Every rule, and what it must catch: a file of the layout and one line in it. */
const SEEDED: Record<string, readonly (readonly [file: string, line: string])[]> = {
  'shared imports only itself and zod': [
    ['shared/board/item.ts', `import { app } from '#server/http/app.ts'`],
    ['shared/board/item.ts', `import { app } from '../../server/http/app.ts'`],
    ['shared/board/item.ts', `import type { Row } from '#client/desk/row.tsx'`],
    ['shared/board/item.ts', `import { readFileSync } from 'node:fs'`],
    ['shared/board/item.ts', `import { addDays } from 'date-fns'`],
    ['shared/board/item.ts', `type App = import('#server/http/app.ts').App`],
    ['shared/board/item.test.ts', `import { app } from '#server/http/app.ts'`],
  ],
  'no clock and no randomness in shared': [
    ['shared/board/item.ts', `const at = Date.now()`],
    ['shared/board/item.ts', `const at = new Date()`],
    ['shared/board/item.ts', `const at = new Date`],
    ['shared/board/item.ts', `const at = Date()`],
    ['shared/board/item.ts', `const salt = Math.random()`],
    ['shared/board/item.ts', `const at = globalThis.Date.now()`],
  ],
  'of the project, the client imports only itself and shared': [
    ['client/desk/row.tsx', `import { app } from '#server/http/app.ts'`],
    ['client/desk/row.tsx', `import type { App } from '../../server/http/app.ts'`],
    ['client/sync/socket.ts', `export * from '#server/http/app.ts'`],
    ['client/main.tsx', `const app = await import('../server/http/app.ts')`],
    ['client/desk/row.test.tsx', `import { run } from '#e2e/run.ts'`],
  ],
  'of the project, the server imports only itself and shared': [
    ['server/http/app.ts', `import { Row } from '#client/desk/row.tsx'`],
    ['server/http/app.ts', `export { Row } from '../../client/desk/row.tsx'`],
    ['server/main.ts', `import '../scripts/test.ts'`],
  ],
  'of the client, a room imports only itself, sync, design and i18n': [
    ['client/wall/verdict.tsx', `import { Row } from '#client/desk/row.tsx'`],
    ['client/wall/verdict.tsx', `import { Row } from '../desk/row.tsx'`],
    ['client/wall/verdict.tsx', `const row = lazy(() => import('../desk/row.tsx'))`],
    ['client/wall/verdict.tsx', `import '../desk/row.css'`],
    ['client/wall/verdict.tsx', `import { routes } from '../routes.tsx'`],
    ['client/wall/verdict.test.tsx', `import { Row } from '../desk/row.tsx'`],
    ['client/wall/verdict.tsx', `import { renderRoom } from '#client/testing/render-room.tsx'`],
  ],
  'of the client, sync, design and i18n import only one another': [
    ['client/sync/outbox.ts', `import { Row } from '#client/desk/row.tsx'`],
    ['client/sync/outbox.ts', `import type { Row } from '../desk/row.tsx'`],
    ['client/design/button.tsx', `import { Row } from '../desk/row.tsx'`],
    ['client/i18n/ko.ts', `import { routes } from '../routes.tsx'`],
  ],
  'the client imports nothing of Node': [['client/sync/outbox.ts', `import { randomUUID } from 'node:crypto'`]],
  'only server/log speaks SQL of the board (server/accounts that of its own database, server/rows to copy both)': [
    ['server/board/live-board.ts', `import { DatabaseSync } from 'node:sqlite'`],
    ['server/main.ts', `const { Client } = await import('pg')`],
  ],
  'only server/realtime and client/sync/socket.ts import socket.io': [
    ['server/http/app.ts', `import { Server } from 'socket.io'`],
    ['client/sync/sender.ts', `import { io } from 'socket.io-client'`],
    ['client/wall/verdict.tsx', `import type { Socket } from 'socket.io-client'`],
  ],
  'only server/minutes/minutes-docx.ts writes DOCX': [
    ['server/http/minutes-route.ts', `import { Packer } from 'docx'`],
    ['client/review/minutes.tsx', `import { Document } from 'docx'`],
  ],
  'no barrels: a file is named for its main export': [
    ['shared/board/index.ts', `export * from './item.ts'`],
    ['client/desk/index.tsx', `export * from './row.tsx'`],
  ],
}

const CLEAN = [
  ['shared/board/item.ts', `import * as z from 'zod/mini'`],
  ['shared/board/item.ts', `import { itemStatusSchema } from '../board/status.ts'`],
  ['shared/board/item.ts', `const at = new Date(instant), day = Date.parse('2024-05-21T00:00Z')`],
  ['shared/board/item.test.ts', `import { it } from 'vitest'; const at = Date.now()`],
  ['server/log/sqlite-log.ts', `import { DatabaseSync } from 'node:sqlite'`],
  ['server/accounts/accounts.ts', `import { DatabaseSync } from 'node:sqlite'`],
  ['server/realtime/socket-server.ts', `import { Server } from 'socket.io'; import '#shared/protocol/socket.ts'`],
  ['server/http/app.ts', `import { submit } from '../board/live-board.ts'; const at = Date.now()`],
  ['server/minutes/minutes-docx.ts', `import { Packer } from 'docx'`],
  ['client/sync/socket.ts', `import { io } from 'socket.io-client'; import { t } from '../i18n/ko.ts'`],
  ['client/wall/verdict.tsx', `import { Badge } from '../design/badge.tsx'; import { age } from './age.ts'`],
  ['client/wall/verdict.tsx', `import { useBoard } from '#client/sync/use-board.ts'; import './verdict.css'`],
  ['client/wall/verdict.test.tsx', `import { renderRoom } from '#client/testing/render-room.tsx'`],
  ['client/routes.tsx', `const Wall = lazy(() => import('./wall/wall.tsx'))`],
] as const

const rulesBroken = (file: string, line: string) => violationsIn(file, line).map(({ rule }) => rule)

describe('the rules of the layout', () => {
  it('has a seeded violation of every rule', () => {
    expect(Object.keys(SEEDED)).toEqual(RULES.map(({ name }) => name))
  })

  it.for(Object.entries(SEEDED).flatMap(([rule, seeds]) => seeds.map((seed) => [rule, ...seed] as const)))(
    '%s | %s | %s',
    ([rule, file, line]) => expect(rulesBroken(file, line)).toEqual([rule]),
  )

  it.for(CLEAN)('allows | %s | %s', ([file, line]) => expect(rulesBroken(file, line)).toEqual([]))

  it('says where it stands', () => {
    const [violation] = violationsIn('server/http/app.ts', `\n\nimport { Server } from 'socket.io'\n`)
    expect(violation).toMatchObject({ file: 'server/http/app.ts', line: 3, found: 'socket.io' })
  })

  it('does not pass what it cannot read', () => {
    expect(() => violationsIn('shared/board/item.ts', 'const =')).toThrow('shared/board/item.ts')
  })
})
